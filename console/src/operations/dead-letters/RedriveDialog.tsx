import { useTranslation } from "react-i18next";
import type { DeadLetterView } from "../../api/schema";
import { ActionModal } from "../../asking/ActionModal";
import { ReasonField, useReason } from "../../asking/Reason";
import { useNews } from "../../shell/news";
import { useRedrive } from "./dead-letters";

interface Props {
  readonly queue: string;
  /** The message, or null for all of the queue. */
  readonly letter: DeadLetterView | null;
  readonly onClose: () => void;
}

/** Sends messages back to where they came from, with a reason. */
export function RedriveDialog({ queue, letter, onClose }: Props) {
  const { t } = useTranslation("operations/dead-letters");
  const { tell } = useNews();
  const redrive = useRedrive();
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    redrive.mutateAsync({ queue, ...(letter && { ids: [letter.id] }), reason: why }).then(
      ({ moved, left }) => {
        const kind = left > 0 ? "warning" : "success";
        const title = t("redrive.done", { count: moved });
        tell({ id: "redriven", kind, title, ...(left > 0 && { text: t("redrive.left", { count: left }) }) });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={letter ? t("redrive.one") : t("redrive.all")}
      action={t("redrive.open")}
      sending={redrive.isPending}
      error={redrive.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{letter ? t("redrive.textOne", { id: letter.id }) : t("redrive.textAll", { queue })}</div>
      <ReasonField reason={reason} />
    </ActionModal>
  );
}
