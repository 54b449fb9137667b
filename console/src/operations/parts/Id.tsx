import "./parts.css";
import type { ReactNode } from "react";

/** An id or another long word: it breaks wherever there is no room for it. */
export function Id({ children }: { readonly children: ReactNode }) {
  return <span className="operations-id">{children}</span>;
}
