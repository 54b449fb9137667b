import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { ReasonField, useReason } from "../../../asking/Reason";
import { useNews } from "../../../shell/news";
import { useReject } from "./deciding";
import type { DecisionProps } from "./dialogs";

/** Turns the request down, for a reason that the account reads. */
export function RejectDialog({ bench, request, onClose }: DecisionProps) {
  const { t } = useTranslation("operations/refund");
  const { tell } = useNews();
  const reject = useReject(bench.order.order_id, request.request_id);
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    reject.mutateAsync(why).then(
      () => {
        tell({ id: "refund", kind: "success", title: t("reject.done") });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("reject.title")}
      action={t("reject.confirm")}
      sending={reject.isPending}
      error={reject.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("reject.text")}</div>
      <ReasonField reason={reason} hint={t("reject.hint")} />
    </ActionModal>
  );
}
