import "./parts.css";
import type { ReactNode } from "react";

/** A sentence in a status indicator, which would else break inside of words. */
export function Words({ children }: { readonly children: ReactNode }) {
  return <span className="operations-words">{children}</span>;
}
