import type { ReactNode } from "react";

/** A heading that links can lead to: it takes the focus when one does. */
export function Heading(props: { readonly id: string; readonly level: 2 | 3; readonly children: ReactNode }) {
  const Element = `h${props.level}` as const;
  return (
    <Element id={props.id} tabIndex={-1}>
      {props.children}
    </Element>
  );
}
