import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { ReasonField, useReason } from "../../../asking/Reason";
import { useNews } from "../../../shell/news";
import { useCallOff } from "./deciding";
import type { DecisionProps } from "./dialogs";

/** Stops an approved refund while that is possible, for a reason; the benefits are given back. */
export function CallOffDialog({ bench, request, onClose }: DecisionProps) {
  const { t } = useTranslation("operations/refund");
  const { tell } = useNews();
  const callOff = useCallOff(bench.order.order_id, request.request_id);
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    callOff.mutateAsync(why).then(
      () => {
        tell({ id: "refund", kind: "success", title: t("callOff.done") });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("callOff.title")}
      action={t("callOff.confirm")}
      sending={callOff.isPending}
      error={callOff.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("callOff.text")}</div>
      <ReasonField reason={reason} hint={t("callOff.hint")} />
    </ActionModal>
  );
}
