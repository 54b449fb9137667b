import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useId, useRef } from "react";
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
  const form = useFirstField();
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
        ref={form}
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

/** The dialog begins with its button that closes it; right after that, the first field has the focus. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() =>
      form.current?.querySelector<HTMLElement>("input, textarea")?.focus(),
    );
    return () => window.clearTimeout(timer);
  }, []);
  return form;
}
