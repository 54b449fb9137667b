import "./refund.css";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../api/schema";
import { money } from "../formats/amounts";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import { RequestState } from "./RequestState";

/** States of a request that took nothing in the end, whatever was approved. */
const CAME_TO_NOTHING: ReadonlySet<RefundRequestView["state"]> = new Set(["REJECTED", "WITHDRAWN", "FAILED"]);

/** What was asked for, and what was decided about it. */
export function RequestFacts({ request }: { readonly request: RefundRequestView }) {
  const items = [...useAskedPairs(request), ...useDecidedPairs(request)];
  return <KeyValuePairs columns={3} minColumnWidth={200} items={items} />;
}

function useAskedPairs(request: RefundRequestView): readonly KeyValuePairsProps.Pair[] {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  const { state, wish, requested_at, by_operations, reason } = request;
  return [
    { label: t("facts.state"), value: <RequestState state={state} /> },
    { label: t("facts.wish"), value: t(`wish.${wish}`) },
    { label: t("facts.requestedAt"), value: localTime(requested_at, locale) },
    { label: t("facts.by"), value: by_operations ? t("facts.byOperations") : t("facts.byAccount") },
    { label: t("facts.reason"), value: <Words text={reason ?? t("facts.erased")} /> },
  ];
}

/** Only what is decided: everything else is not known yet, or no matter of this request. */
function useDecidedPairs(request: RefundRequestView): readonly KeyValuePairsProps.Pair[] {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  const { state, amount, paid_back, cancels, benefits_end_at, decision_reason } = request;
  const pairs: (KeyValuePairsProps.Pair | false)[] = [
    amount !== null && { label: t("facts.amount"), value: money(amount, locale) },
    paid_back !== null && { label: t("facts.paidBack"), value: money(paid_back, locale) },
    cancels !== null && {
      label: t("facts.agreement"),
      value: cancels && !CAME_TO_NOTHING.has(state) ? t("facts.agreementEnds") : t("facts.agreementGoesOn"),
    },
    benefits_end_at !== null && { label: t("facts.benefitsEnd"), value: localTime(benefits_end_at, locale) },
    decision_reason !== null && { label: t("facts.decision"), value: <Words text={decision_reason} /> },
  ];
  return pairs.filter((pair) => pair !== false);
}

/** What a person wrote: as long as it likes. */
function Words({ text }: { readonly text: string }) {
  return <span className="refund-words">{text}</span>;
}
