import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ListOf } from "../all-orders/api-pages";
import { type Api, answered } from "../api/client";

/** The key of every list of orders; commands that change an order invalidate it. */
export const ORDERS_KEY = ["orders"] as const;

/** The most that the API gives at once: asked for from the second time on, so that rare matches are found soon. */
const MOST = 100;

/** How a list is read: first the `size` orders of a page, then as many as there are at once. */
export function listQuery(api: Api, list: ListOf, size: number) {
  return infiniteQueryOptions({
    // Not by size: the same rows are cut into other pages.
    queryKey: [...ORDERS_KEY, list],
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET("/api/orders", { params: { query: { ...list, ...pageParam } }, signal })),
    initialPageParam: { limit: size, cursor: null as string | null },
    getNextPageParam: ({ cursor }) => (cursor === null ? undefined : { limit: MOST, cursor }),
  });
}
