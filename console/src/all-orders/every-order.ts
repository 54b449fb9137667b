import type { OrderRow } from "../api/schema";
import { eachPage, type ReadPage } from "./each-page";
import { joined } from "./joined";
import type { Pause } from "./pause";

/**
 * All orders of a list, each once: those read so far, after each page; the last time it is all of them (O-25).
 *
 * Throws as `eachPage` does.
 */
export async function* everyOrder(
  read: ReadPage,
  signal: AbortSignal,
  wait?: Pause,
): AsyncGenerator<readonly OrderRow[], void, void> {
  let orders: readonly OrderRow[] = [];
  for await (const page of eachPage(read, signal, wait)) {
    orders = joined(orders, page);
    yield orders;
  }
}
