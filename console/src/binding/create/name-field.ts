import type { InputProps } from "@cloudscape-design/components/input";
import { type RefObject, useRef, useState } from "react";
import { nameOf } from "../../targets/names";

/** A name that is being typed. */
export interface NameField {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Whether it was tried with a name that cannot be used, and nothing was typed since. */
  readonly wrong: boolean;
  /** The name, or null: then the field says so and has the focus. */
  readonly taken: () => string | null;
  readonly control: RefObject<InputProps.Ref | null>;
}

export function useNameField(): NameField {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const control = useRef<InputProps.Ref>(null);
  return {
    typed,
    type: (text) => {
      setTyped(text);
      setWrong(false);
    },
    wrong,
    taken: () => {
      const name = nameOf(typed);
      setWrong(name === null);
      if (name === null) control.current?.focus();
      return name;
    },
    control,
  };
}
