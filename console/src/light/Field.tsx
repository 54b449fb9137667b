import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import "./forms.css";

/** One labelled input; its hint and its error are read out with it. */
export interface FieldProps {
  /** Name and id of the input: one of each on a page. */
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email" | "password";
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "text" | "email" | "numeric";
  readonly defaultValue?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly onInput?: (value: string) => void;
  /** The id of something else that describes the input. */
  readonly describedBy?: string;
  /** What stands beside the input. */
  readonly action?: ReactNode;
}

/** A required field of a light page. */
export function Field(props: FieldProps) {
  const { name, hint, error, describedBy, onInput } = props;
  const descriptions = [error && `${name}-error`, hint && `${name}-hint`, describedBy].filter(Boolean);
  return (
    <div className="light-field">
      <label htmlFor={name}>{props.label}</label>
      {hint && (
        <p className="light-quiet" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="light-field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="light-field-row">
        <input
          id={name}
          name={name}
          type={props.type ?? "text"}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          inputMode={props.inputMode}
          defaultValue={props.defaultValue}
          required
          aria-invalid={Boolean(error)}
          aria-describedby={descriptions.join(" ") || undefined}
          onInput={(event) => onInput?.(event.currentTarget.value)}
        />
        {props.action}
      </div>
    </div>
  );
}
