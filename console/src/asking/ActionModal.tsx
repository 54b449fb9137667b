import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Form from "@cloudscape-design/components/form";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../problems/ProblemAlert";

interface Props {
  readonly title: string;
  /** What the button that carries it out says. */
  readonly action: string;
  readonly children: ReactNode;
  /** Whether it is being carried out: nothing is sent twice. */
  readonly sending: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly onDismiss: () => void;
}

/** The dialog around what an action asks for: its button, or Enter in a field of one line, sends it. */
export function ActionModal({ title, action, children, sending, error, onSend, onDismiss }: Props) {
  const { t } = useTranslation("asking");
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
        <Form>
          <SpaceBetween size="m">
            {children}
            {error !== null && <ProblemAlert error={error} />}
          </SpaceBetween>
        </Form>
      </form>
    </Modal>
  );
}

/** The dialog begins with its button that closes it; right after that, the first field has the focus. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() =>
      form.current?.querySelector<HTMLElement>("input, textarea, button")?.focus(),
    );
    return () => window.clearTimeout(timer);
  }, []);
  return form;
}
