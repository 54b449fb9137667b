import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TargetChoice } from "../../../api/schema";
import { ActionModal } from "../../../asking/ActionModal";
import { ReasonField, useReason } from "../../../asking/Reason";
import { useTargetWords } from "../../../order/target-words";
import { useNews } from "../../../shell/news";
import type { DialogProps } from "../actions/dialogs";
import { useRebind } from "./rebinding";
import { type TargetControl, TargetField } from "./TargetField";

/** Moves a bound order to another target of its account, with a reason. */
export function RebindDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation("operations/order");
  const { tell } = useNews();
  const named = useTargetWords();
  const rebind = useRebind(order.order_id);
  const reason = useReason();
  const [target, choose] = useState<TargetChoice | null>(null);
  const [missing, setMissing] = useState(false);
  const control = useRef<TargetControl>(null);
  const send = () => {
    const why = reason.taken();
    setMissing(target === null);
    if (target === null) control.current?.focus();
    if (target === null || why === null) return;
    // Every target of a product is of one kind.
    const to = { kind: order.binding?.target.kind ?? "application", id: target.id };
    rebind.mutateAsync({ target: to, reason: why }).then(
      () => {
        tell({ id: "rebound", kind: "success", title: t("rebind.done", { target: named(to, target.name) }) });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("rebind.title")}
      action={t("rebind.confirm")}
      sending={rebind.isPending}
      error={rebind.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("rebind.text")}</div>
      <TargetField order={order} control={control} chosen={target} choose={choose} missing={missing} />
      <ReasonField reason={reason} />
    </ActionModal>
  );
}
