import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../../api/schema";
import { ActionModal } from "../../asking/ActionModal";
import { useNews } from "../../shell/news";
import { useWithdrawRefund } from "./refunds";

interface Props {
  readonly orderId: string;
  readonly request: RefundRequestView;
  /** Called once it was withdrawn and the dialog is gone. */
  readonly onDone: () => void;
}

/** Takes the request back, once that was confirmed. */
export function Withdraw({ orderId, request, onDone }: Props) {
  const { t } = useTranslation("refund");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("withdraw.button")}</Button>
      {asking && (
        <Question orderId={orderId} request={request} onClose={() => setAsking(false)} onDone={onDone} />
      )}
    </>
  );
}

function Question({ orderId, request, onClose, onDone }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation("refund");
  const { tell } = useNews();
  const { mutateAsync, isPending, error } = useWithdrawRefund(orderId);
  // Not by the mutation's own callbacks: this question is gone as soon as the order is read again.
  const send = () =>
    void mutateAsync(request.request_id).then(
      () => {
        tell({ id: `refund-${orderId}`, kind: "success", title: t("withdraw.done") });
        onClose();
        onDone();
      },
      () => undefined,
    );
  return (
    <ActionModal
      title={t("withdraw.title")}
      action={t("withdraw.send")}
      sending={isPending}
      error={error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("withdraw.text")}</div>
    </ActionModal>
  );
}
