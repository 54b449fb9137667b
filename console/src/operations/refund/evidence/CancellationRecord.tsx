import { useTranslation } from "react-i18next";
import type { CancellationView } from "../../../api/schema";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Id } from "../../parts/Id";
import { Pairs } from "../parts/Pairs";

/** The cancellation request at AWS, and its answer. */
export function CancellationRecord({ cancellation }: { readonly cancellation: CancellationView }) {
  const { t } = useTranslation("operations/refund");
  const { t: shared } = useTranslation("refund");
  const { locale } = useLanguage();
  const { cancellation_id, status, asked_at, answer_by } = cancellation;
  return (
    <Pairs
      items={[
        { label: shared("tracker.title"), value: <Id>{cancellation_id}</Id> },
        { label: shared("tracker.askedAt"), value: exactTime(asked_at, locale) },
        { label: t("evidence.answerBy"), value: exactTime(answer_by, locale) },
        { label: t("evidence.answer"), value: shared(`tracker.${status}`) },
      ]}
    />
  );
}
