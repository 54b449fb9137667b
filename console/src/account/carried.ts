import { createSearchParams, useLocation } from "react-router";
import { safePath } from "../sign-in/return-path";

/** What one account page tells the next; kept in the browser's history entry, never in an address. */
export interface Carried {
  readonly email?: string;
  /** When a code was last sent to that address, in milliseconds since 1970. */
  readonly sentAt?: number;
}

/** What the page before told this one, and where to go on to after signing in. */
export interface Visit extends Carried {
  /** A path of this site: `?return=`, or the orders. */
  readonly returnPath: string;
  /** The query that tells the next account page of it; empty without a wish. */
  readonly query: string;
}

/** How the person came to this account page. */
export function useVisit(): Visit {
  const { search, state } = useLocation();
  const wanted = new URLSearchParams(search).get("return");
  const returnPath = safePath(wanted, window.location.origin);
  const query = wanted === null ? "" : `?${createSearchParams({ return: returnPath })}`;
  return { ...carriedBy(state), returnPath, query };
}

/** Only what can be what it is taken for: other pages and extensions write history entries as well. */
export function carriedBy(state: unknown): Carried {
  if (typeof state !== "object" || state === null) return {};
  const { email, sentAt } = state as Readonly<Record<string, unknown>>;
  return {
    ...(typeof email === "string" ? { email } : {}),
    ...(typeof sentAt === "number" ? { sentAt } : {}),
  };
}
