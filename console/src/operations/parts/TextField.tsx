import FormField from "@cloudscape-design/components/form-field";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import { type RefObject, useRef, useState } from "react";

/** A line that is being typed and must not stay empty. */
export interface TextLine {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Whether it was tried while empty, and nothing was typed since. */
  readonly missing: boolean;
  /** What was typed, trimmed, or null: then the field says so and has the focus. */
  readonly taken: () => string | null;
  readonly control: RefObject<InputProps.Ref | null>;
}

/** Nothing is typed yet. */
export function useTextLine(): TextLine {
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const control = useRef<InputProps.Ref>(null);
  return {
    typed,
    type: (text) => {
      setTyped(text);
      setMissing(false);
    },
    missing,
    taken: () => {
      const text = typed.trim();
      setMissing(text === "");
      if (text === "") control.current?.focus();
      return text || null;
    },
    control,
  };
}

interface Props {
  readonly line: TextLine;
  readonly label: string;
  readonly hint?: string;
  /** What is said where nothing was typed. */
  readonly missing: string;
}

/** An id or an address, as text. */
export function TextField({ line, label, hint, missing }: Props) {
  return (
    <FormField label={label} description={hint} errorText={line.missing && missing}>
      <Input
        ref={line.control}
        value={line.typed}
        onChange={({ detail }) => line.type(detail.value)}
        autoComplete={false}
        spellcheck={false}
        ariaRequired
      />
    </FormField>
  );
}
