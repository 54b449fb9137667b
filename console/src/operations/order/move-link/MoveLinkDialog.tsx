import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { ReasonField, useReason } from "../../../asking/Reason";
import { useNews } from "../../../shell/news";
import { TextField, useTextLine } from "../../parts/TextField";
import type { DialogProps } from "../actions/dialogs";
import { accountNamed } from "./account-named";
import { useMoveLink } from "./moving";

/** Links the order's AWS account, with all its orders, to another account. */
export function MoveLinkDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation("operations/order");
  const { tell } = useNews();
  const move = useMoveLink(order.order_id);
  const account = useTextLine();
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    const to = accountNamed(account.taken() ?? "");
    if (to === null || why === null) return;
    move.mutateAsync({ ...to, reason: why }).then(
      ({ aws_account, account_id }) => {
        const title = t("moveLink.done", { aws: aws_account, account: account_id });
        tell({ id: "link-moved", kind: "success", title });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("moveLink.title")}
      action={t("moveLink.confirm")}
      sending={move.isPending}
      error={move.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("moveLink.text", { aws: order.aws_account ?? "" })}</div>
      <TextField
        line={account}
        label={t("moveLink.account")}
        hint={t("moveLink.hint")}
        missing={t("moveLink.missing")}
      />
      <ReasonField reason={reason} />
    </ActionModal>
  );
}
