import type { ReactNode } from "react";

/** A word that stays English: told to screen readers and hyphenation (WCAG 3.1.2). */
export function English({ children }: { readonly children: ReactNode }) {
  return <span lang="en">{children}</span>;
}
