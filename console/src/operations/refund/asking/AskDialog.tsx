import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Wish } from "../../../api/schema";
import { ActionModal } from "../../../asking/ActionModal";
import { ReasonField, useReason } from "../../../asking/Reason";
import { useNews } from "../../../shell/news";
import { useAsk } from "./asking";

const WISHES: readonly Wish[] = ["both", "refund", "cancel"];

interface Props {
  readonly orderId: string;
  readonly onClose: () => void;
}

/** Asks for a refund on the buyer's behalf: what is wished for, and why (O-64). */
export function AskDialog({ orderId, onClose }: Props) {
  const { t } = useTranslation("operations/refund");
  const { t: shared } = useTranslation("refund");
  const { tell } = useNews();
  const ask = useAsk(orderId);
  const [wish, setWish] = useState<Wish>("both");
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    ask.mutateAsync({ wish, reason: why }).then(
      () => {
        tell({ id: "refund", kind: "success", title: t("ask.done") });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("ask.title")}
      action={t("ask.confirm")}
      sending={ask.isPending}
      error={ask.error}
      onSend={send}
      onDismiss={onClose}
    >
      <FormField label={t("ask.wish")}>
        <RadioGroup
          value={wish}
          items={WISHES.map((each) => ({ value: each, label: shared(`wish.${each}`) }))}
          onChange={({ detail }) => setWish(WISHES.find((each) => each === detail.value) ?? wish)}
        />
      </FormField>
      <ReasonField reason={reason} hint={t("ask.hint")} />
    </ActionModal>
  );
}
