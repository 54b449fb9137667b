import FormField from "@cloudscape-design/components/form-field";
import Textarea, { type TextareaProps } from "@cloudscape-design/components/textarea";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { REASON_LENGTH, reasonOf } from "./reasons";

/** The reason that is being typed for an action. */
export interface Reason {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Whether it was tried with a reason that cannot be used, and nothing was typed since. */
  readonly wrong: boolean;
  /** The reason, or null: then the field says so and has the focus. */
  readonly taken: () => string | null;
  readonly control: RefObject<TextareaProps.Ref | null>;
}

/** Nothing is typed yet. */
export function useReason(): Reason {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const control = useRef<TextareaProps.Ref>(null);
  return {
    typed,
    type: (text) => {
      setTyped(text);
      setWrong(false);
    },
    wrong,
    taken: () => {
      const reason = reasonOf(typed);
      setWrong(reason === null);
      if (reason === null) control.current?.focus();
      return reason;
    },
    control,
  };
}

interface Props {
  readonly reason: Reason;
  /** What is asked, where that is not just the reason. */
  readonly label?: string;
  /** What to know before it is written, where that is more than usual. */
  readonly hint?: string;
}

/** Why an action is taken: asked for every time, and kept with it. */
export function ReasonField({ reason, label, hint }: Props) {
  const { t } = useTranslation("asking");
  return (
    <FormField
      label={label ?? t("reason.label")}
      description={hint ?? t("reason.hint")}
      errorText={reason.wrong && t("reason.missing", { most: REASON_LENGTH })}
    >
      <Textarea
        ref={reason.control}
        value={reason.typed}
        rows={3}
        ariaRequired
        onChange={({ detail }) => reason.type(detail.value)}
      />
    </FormField>
  );
}
