import Alert from "@cloudscape-design/components/alert";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RefundWanted } from "../../api/schema";
import { ActionModal } from "../../asking/ActionModal";
import { ReasonField, useReason } from "../../asking/Reason";
import { useNews } from "../../shell/news";
import { useRequestRefund } from "./refunds";

type Wish = RefundWanted["wish"];
const WISHES: readonly Wish[] = ["refund", "cancel", "both"];

interface Props {
  readonly orderId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is asked for, and why (O-64). */
export function AskDialog({ orderId, onClose, onDone }: Props) {
  const { t } = useTranslation("refund");
  const { tell } = useNews();
  const [wish, setWish] = useState<Wish>("refund");
  const reason = useReason();
  const { mutateAsync, isPending, error } = useRequestRefund(orderId);
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    void mutateAsync({ wish, reason: why }).then(
      () => {
        tell({ id: `refund-${orderId}`, kind: "success", title: t("ask.done"), text: t("ask.doneText") });
        onClose();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("ask.title")}
      action={t("ask.send")}
      sending={isPending}
      error={error}
      onSend={send}
      onDismiss={onClose}
    >
      <FormField label={t("ask.wish")}>
        <RadioGroup
          value={wish}
          onChange={({ detail }) => setWish(WISHES.find((each) => each === detail.value) ?? "refund")}
          items={WISHES.map((value) => ({
            value,
            label: t(`wish.${value}`),
            description: t(`ask.means.${value}`),
          }))}
        />
      </FormField>
      <ReasonField reason={reason} label={t("ask.reason")} hint={t("ask.reasonHint")} />
      <Alert type="info">{t("ask.hint")}</Alert>
    </ActionModal>
  );
}
