import type { ReadPage } from "../all-orders/each-page";
import { everyOrder } from "../all-orders/every-order";
import type { OrderRow } from "../api/schema";
import type { Words } from "./columns";
import { fileName } from "./file-name";
import { orderFile } from "./order-file";
import { save } from "./save";

interface Wanted {
  readonly read: ReadPage;
  /** Keys of the products that the list is filtered by. */
  readonly products: readonly string[];
  readonly words: Words;
  readonly signal: AbortSignal;
  /** Told how many orders have been read. */
  readonly progress: (count: number) => void;
}

interface Saved {
  readonly count: number;
  readonly name: string;
}

/** Read the whole list and save it as a file; null where there is nothing to save. Throws as `everyOrder` does. */
export async function exportOrders({
  read,
  products,
  words,
  signal,
  progress,
}: Wanted): Promise<Saved | null> {
  let orders: readonly OrderRow[] = [];
  for await (orders of everyOrder(read, signal)) progress(orders.length);
  if (orders.length === 0) return null;
  const name = fileName(products, new Date());
  save(orderFile(orders, words), name);
  return { count: orders.length, name };
}
