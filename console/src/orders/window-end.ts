import { useEffect } from "react";
import type { OrderRow } from "../api/schema";

/** Milliseconds after a window's end at which the API surely counts it as ended. */
const AFTER = 1_000;

/** The longest that a timer can be set for. */
const LONGEST = 2 ** 31 - 1;

/** Read the rows again when the next refund window among them ends: then the order can be bound (O-77). */
export function useRefreshAtWindowEnd(rows: readonly OrderRow[], refresh: () => void): void {
  const end = nextEnd(rows);
  useEffect(() => {
    if (end === null) return;
    const wait = Math.max(end - Date.now(), 0) + AFTER;
    if (wait > LONGEST) return;
    const timer = window.setTimeout(refresh, wait);
    return () => window.clearTimeout(timer);
  }, [end, refresh]);
}

/** When the first open window ends, in milliseconds since 1970; null without one. */
export function nextEnd(rows: readonly OrderRow[]): number | null {
  const open = rows.filter(({ order_status }) => order_status === "REFUND_WINDOW");
  const ends = open.map(({ window: { ends_at } }) => Date.parse(ends_at));
  return ends.length > 0 ? Math.min(...ends) : null;
}
