import { useTranslation } from "react-i18next";
import type { AdjustmentView, RefusalView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import { Secondary } from "../../../orders/Secondary";
import { useTroubleWords } from "../../../refund/trouble-words";
import { Id } from "../../parts/Id";
import { Pairs } from "../parts/Pairs";

interface Props {
  readonly adjustment: AdjustmentView;
  /** The request's; absent where nothing was approved. */
  readonly currency: string | undefined;
}

/** What one invoice gives back, and AWS's answer. */
export function AdjustmentRecord({ adjustment, currency }: Props) {
  const { t } = useTranslation("operations/refund");
  const { t: shared } = useTranslation("refund");
  const { locale } = useLanguage();
  const { invoice_id, adjustment_id, amount, state, trouble } = adjustment;
  return (
    <Pairs
      items={[
        { label: t("invoices.id"), value: <Id>{invoice_id}</Id> },
        { label: t("evidence.adjustment"), value: <Id>{adjustment_id ?? "–"}</Id> },
        { label: t("invoices.amount"), value: currency ? money({ amount, currency }, locale) : amount },
        {
          label: t("evidence.answer"),
          value: (
            <>
              {shared(`adjustments.${state}`)}
              {trouble && <Why trouble={trouble} />}
            </>
          ),
        },
      ]}
    />
  );
}

function Why({ trouble }: { readonly trouble: RefusalView }) {
  const { sentence, said } = useTroubleWords()(trouble);
  return (
    <Secondary>
      {sentence} {said && <span lang="en">{said}</span>}
    </Secondary>
  );
}
