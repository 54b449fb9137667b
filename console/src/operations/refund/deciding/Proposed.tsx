import { useTranslation } from "react-i18next";
import type { ProposedView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Secondary } from "../../../orders/Secondary";
import { Id } from "../../parts/Id";
import { Pairs } from "../parts/Pairs";
import { usePolicyWords } from "../proposing/policy-words";
import { sameAmount } from "../proposing/typed-amount";

/** The proposal: how much goes back and why, whether the agreement ends, and who says so. */
export function Proposed({ proposed }: { readonly proposed: ProposedView }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const policy = usePolicyWords();
  return (
    <Pairs
      items={[
        { label: t("proposed.amount"), value: <Amount proposed={proposed} /> },
        { label: t("proposed.policy"), value: policy(proposed.policy).name },
        { label: t("proposed.agreement"), value: t(proposed.cancels ? "proposed.ends" : "proposed.stays") },
        {
          label: t("proposed.by"),
          value: (
            <>
              {proposed.by_you ? t("proposed.you") : <Id>{proposed.by}</Id>}
              <Secondary>{exactTime(proposed.at, locale)}</Secondary>
              {proposed.needs_second_person && <Secondary>{t("proposed.second")}</Secondary>}
            </>
          ),
        },
      ]}
    />
  );
}

/** With the policy's amount and the reason, where the reviewer settled on another one. */
function Amount({ proposed }: { readonly proposed: ProposedView }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const { amount, computed, reason } = proposed;
  return (
    <>
      <strong>{money(amount, locale)}</strong>
      {!sameAmount(amount.amount, computed.amount) && (
        <Secondary>{t("proposed.instead", { amount: money(computed, locale) })}</Secondary>
      )}
      {reason && <Secondary>{t("proposed.reason", { reason })}</Secondary>}
    </>
  );
}
