import type { OrderPage, OrderRow } from "../api/schema";
import { patiently } from "./patiently";
import { type Pause, pause } from "./pause";

/** Asks the API for the page at a cursor of the same list; null begins the list. */
export type ReadPage = (cursor: string | null, signal: AbortSignal) => Promise<OrderPage>;

/**
 * Every page of a list, in its order, as they come in (O-25).
 *
 * A page that could not be had for a passing reason is asked for again. Throws the signal's reason once it is aborted,
 * and a `ProblemError` where the API refuses for good.
 */
export async function* eachPage(
  read: ReadPage,
  signal: AbortSignal,
  wait: Pause = pause,
): AsyncGenerator<readonly OrderRow[], void, void> {
  let cursor: string | null = null;
  do {
    const at: string | null = cursor;
    const page: OrderPage = await patiently(() => read(at, signal), signal, wait);
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== null);
}
