import type { ReactNode } from "react";
import "./facts.css";

/** Names and values, side by side where there is room. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="light-facts">{children}</dl>;
}

/** One of them. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
