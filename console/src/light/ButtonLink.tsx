import type { ReactNode } from "react";
import { Link } from "react-router";

interface Props {
  readonly children: ReactNode;
  /** A path of this site, or an address elsewhere. */
  readonly to: string;
  readonly primary?: boolean;
}

/** A link that looks like a button: the way on. */
export function ButtonLink({ children, to, primary = false }: Props) {
  const look = primary ? "light-button light-button-primary" : "light-button";
  if (to.startsWith("/")) {
    return (
      <Link className={look} to={to}>
        {children}
      </Link>
    );
  }
  return (
    <a className={look} href={to}>
      {children}
    </a>
  );
}
