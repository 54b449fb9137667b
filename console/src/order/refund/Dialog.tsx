import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../problems/ProblemAlert";

interface Props {
  readonly title: string;
  /** What the button that carries it out says. */
  readonly action: string;
  readonly children: ReactNode;
  /** Whether it is being carried out: nothing is sent twice. */
  readonly sending: boolean;
  readonly error: Error | null;
  readonly onSend: () => void;
  readonly onDismiss: () => void;
}

/** The dialog around what a wish about a refund asks for; a refusal stays in it, with what was typed. */
export function Dialog({ title, action, children, sending, error, onSend, onDismiss }: Props) {
  const { t } = useTranslation("refund");
  const id = useId();
  return (
    <Modal
      visible
      header={title}
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              {t("cancel")}
            </Button>
            <Button variant="primary" form={id} loading={sending} loadingText={t("sending")}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) onSend();
        }}
      >
        <SpaceBetween size="m">
          {children}
          {error && <ProblemAlert error={error} />}
        </SpaceBetween>
      </form>
    </Modal>
  );
}
