import { type RefObject, useRef, useState } from "react";

/** A text that is being typed, and the control that it is typed into. */
export interface Typed<Control> {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Whether it was tried with a text that cannot be used, and nothing was typed since. */
  readonly wrong: boolean;
  /** What can be used of it, or null: then the field says so and has the focus. */
  readonly taken: () => string | null;
  readonly control: RefObject<Control | null>;
}

/** Nothing is typed yet; `usable` says what can be used of a text, or null. */
export function useTyped<Control extends { focus(): void }>(
  usable: (typed: string) => string | null,
): Typed<Control> {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const control = useRef<Control>(null);
  return {
    typed,
    type: (text) => {
      setTyped(text);
      setWrong(false);
    },
    wrong,
    taken: () => {
      const text = usable(typed);
      setWrong(text === null);
      if (text === null) control.current?.focus();
      return text;
    },
    control,
  };
}
