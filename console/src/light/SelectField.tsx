import type { ReactNode } from "react";
import "./forms.css";
import "./select.css";

interface Props {
  /** Name and id of the list: one of each on a page. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  /** The options. */
  readonly children: ReactNode;
}

/** One labelled list to choose from; its error is read out with it. */
export function SelectField({ name, label, value, onChange, error, children }: Props) {
  return (
    <div className="light-field">
      <label htmlFor={name}>{label}</label>
      {error && (
        <p className="light-field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <select
        id={name}
        name={name}
        className="light-select"
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${name}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}
