import { apiPages } from "../all-orders/api-pages";
import { everyOrder } from "../all-orders/every-order";
import type { Api } from "../api/client";
import type { OrderRow } from "../api/schema";
import { listOf } from "../orders/listing";
import type { View } from "../orders/view";
import type { Words } from "./columns";
import { fileName } from "./file-name";
import { orderFile } from "./order-file";
import { save } from "./save";
import { targetNames } from "./target-names";

interface Wanted {
  readonly api: Api;
  readonly view: View;
  readonly words: Omit<Words, "nameOf">;
  readonly signal: AbortSignal;
  /** Told how many orders have been read. */
  readonly progress: (count: number) => void;
}

interface Saved {
  readonly count: number;
  readonly name: string;
}

/**
 * Read all orders of the view and save them as a file; null where there is nothing to save.
 *
 * Throws as `everyOrder` does.
 */
export async function exportOrders(wanted: Wanted): Promise<Saved | null> {
  const { api, view, words, signal, progress } = wanted;
  let orders: readonly OrderRow[] = [];
  for await (orders of everyOrder(apiPages(api, listOf(view)), signal)) progress(orders.length);
  if (orders.length === 0) return null;
  const nameOf = await targetNames(api, orders, signal);
  const name = fileName(view.products, new Date());
  save(orderFile(orders, { ...words, nameOf }), name);
  return { count: orders.length, name };
}
