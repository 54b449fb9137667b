import { useTranslation } from "react-i18next";
import type { EvidenceTransfer } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import { Secondary } from "../../../orders/Secondary";
import { Pairs } from "../parts/Pairs";

interface Props {
  readonly transfer: EvidenceTransfer;
  /** The request's; absent where nothing was approved. */
  readonly currency: string | undefined;
}

/** What AWS was asked to give back of one invoice, under which token, and its answer in its own words. */
export function TransferRecord({ transfer, currency }: Props) {
  const { t } = useTranslation("operations/refund");
  const { t: shared } = useTranslation("refund");
  const { locale } = useLanguage();
  const { invoice_id, adjustment_id, amount, state, code, message, client_token } = transfer;
  return (
    <Pairs
      items={[
        {
          label: t("invoices.id"),
          value: (
            <>
              {invoice_id}
              <Secondary>{currency ? money({ amount, currency }, locale) : amount}</Secondary>
            </>
          ),
        },
        { label: t("evidence.adjustment"), value: adjustment_id ?? "–" },
        {
          label: t("evidence.answer"),
          value: (
            <>
              {shared(`adjustments.${state}`)}
              <Secondary>
                <span lang="en">{[code, message].filter((each) => each !== null).join(": ")}</span>
              </Secondary>
            </>
          ),
        },
        { label: t("evidence.token"), value: <Secondary>{client_token}</Secondary> },
      ]}
    />
  );
}
