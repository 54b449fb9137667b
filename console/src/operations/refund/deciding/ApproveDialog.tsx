import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import { useNews } from "../../../shell/news";
import { isZero } from "../proposing/typed-amount";
import { useApprove } from "./deciding";
import type { DecisionProps } from "./dialogs";

/** Has the proposal that is on the page carried out, once its consequences were read. */
export function ApproveDialog({ bench, request, onClose }: DecisionProps) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const { tell } = useNews();
  const approve = useApprove(bench.order.order_id, request.request_id);
  const { proposed } = bench;
  if (!proposed) return null;
  const amount = money(proposed.amount, locale);
  const send = () =>
    approve.mutateAsync(proposed.proposal_id).then(
      () => {
        tell({ id: "refund", kind: "success", title: t("approve.done") });
        onClose();
      },
      () => undefined,
    );
  return (
    <ActionModal
      title={t("approve.title")}
      action={t("approve.confirm")}
      sending={approve.isPending}
      error={approve.error}
      onSend={() => void send()}
      onDismiss={onClose}
    >
      <ul className="operations-list">
        {!isZero(proposed.amount.amount) && <li>{t("approve.money", { amount })}</li>}
        <li>{proposed.cancels ? t("approve.ends") : t("approve.stays")}</li>
      </ul>
      <div>{t("approve.final")}</div>
    </ActionModal>
  );
}
