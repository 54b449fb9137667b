import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { useNews } from "../../../shell/news";
import { useWithdraw } from "./deciding";
import type { DecisionProps } from "./dialogs";

/** Takes back what operations asked for, once that was confirmed. */
export function WithdrawDialog({ bench, request, onClose }: DecisionProps) {
  const { t } = useTranslation("operations/refund");
  const { tell } = useNews();
  const withdraw = useWithdraw(bench.order.order_id, request.request_id);
  const send = () =>
    withdraw.mutateAsync(null).then(
      () => {
        tell({ id: "refund", kind: "success", title: t("withdraw.done") });
        onClose();
      },
      () => undefined,
    );
  return (
    <ActionModal
      title={t("withdraw.title")}
      action={t("withdraw.confirm")}
      sending={withdraw.isPending}
      error={withdraw.error}
      onSend={() => void send()}
      onDismiss={onClose}
    >
      <div>{t("withdraw.text")}</div>
    </ActionModal>
  );
}
