import { useTranslation } from "react-i18next";
import type { DeadLetterView } from "../../api/schema";
import { ActionModal } from "../../asking/ActionModal";
import { ReasonField, useReason } from "../../asking/Reason";
import { useNews } from "../../shell/news";
import { useDiscard } from "./dead-letters";

interface Props {
  readonly queue: string;
  readonly letter: DeadLetterView;
  readonly onClose: () => void;
}

/** Deletes a message for good, with a reason. */
export function DiscardDialog({ queue, letter, onClose }: Props) {
  const { t } = useTranslation("operations/dead-letters");
  const { tell } = useNews();
  const discard = useDiscard();
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    discard.mutateAsync({ queue, ids: [letter.id], reason: why }).then(
      ({ discarded }) => {
        const found = discarded > 0;
        tell({
          id: "discarded",
          kind: found ? "success" : "warning",
          title: found ? t("discard.done") : t("discard.gone"),
        });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("discard.title")}
      action={t("discard.open")}
      sending={discard.isPending}
      error={discard.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("discard.text", { id: letter.id })}</div>
      <ReasonField reason={reason} />
    </ActionModal>
  );
}
