import type { ReactNode } from "react";
import "./facts.css";

/** Names and values, side by side. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="light-facts">{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  /** What the value means. */
  readonly note?: string;
}

/** One of them. */
export function Fact({ name, children, note }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {note && <dd className="light-fact-note">{note}</dd>}
    </div>
  );
}
