import FormField from "@cloudscape-design/components/form-field";
import Textarea, { type TextareaProps } from "@cloudscape-design/components/textarea";
import { useTranslation } from "react-i18next";
import { REASON_LENGTH, reasonOf } from "./reasons";
import { type Typed, useTyped } from "./typed";

/** The reason that is being typed for an action. */
export type Reason = Typed<TextareaProps.Ref>;

/** Nothing is typed yet. */
export function useReason(): Reason {
  return useTyped(reasonOf);
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
