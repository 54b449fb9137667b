import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Form from "@cloudscape-design/components/form";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../problems/ProblemAlert";

/** The dialog around the fields of something new: Enter sends it, Escape gives it up. */
export function CreateModal(props: {
  readonly title: string;
  readonly children: ReactNode;
  /** Whether pressing its button must wait. */
  readonly sending: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation("binding");
  const id = useId();
  const form = useFocusInside();
  return (
    <Modal
      visible
      header={props.title}
      onDismiss={props.onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={props.onDismiss}>
              {t("create.cancel")}
            </Button>
            <Button variant="primary" form={id} loading={props.sending} loadingText={t("actions.sending")}>
              {props.title}
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
          if (!props.sending) props.onSend();
        }}
      >
        <Form>
          <SpaceBetween size="m">
            {props.children}
            {props.error !== null && <ProblemAlert error={props.error} />}
          </SpaceBetween>
        </Form>
      </form>
    </Modal>
  );
}

/**
 * Begin with the first field. The dialog itself begins with its button that closes it, right after it is shown, and
 * must have done so first: else it forgets where the focus was before.
 */
function useFocusInside() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => form.current?.querySelector<HTMLElement>("input, button")?.focus());
    return () => window.clearTimeout(timer);
  }, []);
  return form;
}
