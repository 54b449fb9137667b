import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Secondary } from "../../../orders/Secondary";
import { RequestState } from "../../../refund/RequestState";
import { type Pair, Pairs } from "./Pairs";

/** What was asked for, when and why, and what came of it so far. */
export function RequestFacts({ request }: { readonly request: RefundRequestView }) {
  return <Pairs items={[...useAsked(request), ...useOutcome(request)]} />;
}

function useAsked(request: RefundRequestView): readonly Pair[] {
  const { t } = useTranslation("operations/refund");
  const { t: shared } = useTranslation("refund");
  const { locale } = useLanguage();
  return [
    { label: t("request.state"), value: <RequestState state={request.state} /> },
    { label: t("request.wish"), value: shared(`wish.${request.wish}`) },
    {
      label: t("request.asked"),
      value: (
        <>
          {request.by_operations ? t("request.byOperations") : t("request.byAccount")}
          <Secondary>{exactTime(request.requested_at, locale)}</Secondary>
        </>
      ),
    },
    { label: t("request.reason"), value: request.reason ?? t("request.erased") },
  ];
}

function useOutcome(request: RefundRequestView): readonly Pair[] {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const { paid_back, benefits_end_at, decided_at } = request;
  return [
    ...(decided_at ? [{ label: t("request.decided"), value: exactTime(decided_at, locale) }] : []),
    ...(paid_back ? [{ label: t("request.paidBack"), value: money(paid_back, locale) }] : []),
    ...(benefits_end_at
      ? [{ label: t("request.benefitsEnd"), value: exactTime(benefits_end_at, locale) }]
      : []),
  ];
}
