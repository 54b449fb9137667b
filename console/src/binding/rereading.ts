import { useEffect } from "react";
import type { OrderDetail } from "../api/schema";

/** Milliseconds: no sooner than a second, no later than a minute. */
const SOONEST = 1_000;
const LATEST = 60_000;

/**
 * Milliseconds until the order should be read again by itself, or null where nothing is about to change.
 *
 * Right after the window's end; where it is overdue, because clocks differ or the workflow is at it, after half as
 * long again.
 */
export function rereadIn(
  order: Pick<OrderDetail, "window" | "schedule" | "binding">,
  now: number,
): number | null {
  const bindsItself = order.schedule !== null && order.binding === null;
  if (!order.window.open && !bindsItself) return null;
  const left = Date.parse(order.window.ends_at) - now;
  if (left > 0) return Math.max(left, SOONEST);
  return Math.min(Math.max(-left / 2, SOONEST), LATEST);
}

/** How the page reads its order. */
export interface Reading {
  /** When it was last read, in milliseconds since 1970. */
  readonly at: number;
  readonly running: boolean;
  readonly again: () => void;
}

/** Read the order again when its window ends, and until it has bound itself. */
export function useRereading(order: OrderDetail, reading: Reading): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every reading sets the next one, whatever it changed
  useEffect(() => {
    const wait = rereadIn(order, Date.now());
    if (wait === null) return;
    const timer = window.setTimeout(reading.again, wait);
    return () => window.clearTimeout(timer);
  }, [order, reading.at]);
}
