import type { InputProps } from "@cloudscape-design/components/input";
import { type Typed, useTyped } from "../../asking/typed";
import { nameOf } from "../../targets/names";

/** A name that is being typed. */
export type NameField = Typed<InputProps.Ref>;

export function useNameField(): NameField {
  return useTyped(nameOf);
}
