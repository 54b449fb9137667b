import { type QueryFunctionContext, useQuery } from "@tanstack/react-query";
import { apiPages } from "../all-orders/api-pages";
import { everyOrder } from "../all-orders/every-order";
import type { OrderRow } from "../api/schema";
import { useServices } from "../app/services";
import { ORDERS_KEY } from "../orders/list-query";

/** All orders of the account, as far as they have been read. */
export interface Reading {
  readonly orders: readonly OrderRow[];
  /** When all of them had been read; null while the first reading goes on. */
  readonly readAt: Date | null;
  /** How many orders the reading that goes on, or the last one, has found. */
  readonly found: number;
}

/** Milliseconds that a reading counts as current: it may take many questions, and there is a button. */
const CURRENT = 60_000;

/**
 * Read all orders of the account, page by page (O-25).
 *
 * The first reading shows what there is after each page; a later one replaces what is shown when it is complete.
 */
export function useReading() {
  const { api } = useServices();
  return useQuery({
    queryKey: [...ORDERS_KEY, "all"],
    queryFn: async ({ client, queryKey, signal }: QueryFunctionContext): Promise<Reading> => {
      const before = client.getQueryData<Reading>(queryKey);
      let orders: readonly OrderRow[] = [];
      for await (orders of everyOrder(apiPages(api, {}), signal)) {
        const shown = before?.readAt ? before : { orders, readAt: null };
        client.setQueryData<Reading>(queryKey, { ...shown, found: orders.length });
      }
      return { orders, readAt: new Date(), found: orders.length };
    },
    // Passing refusals are waited out page by page.
    retry: false,
    staleTime: CURRENT,
    refetchOnWindowFocus: false,
  });
}
