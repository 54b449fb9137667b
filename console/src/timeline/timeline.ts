import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answered } from "../api/client";
import { useServices } from "../app/services";
import { orderKey } from "../order/order";

/**
 * What happened to the order, oldest first. `version` is the order's own: whatever happens to it makes a new one, so
 * the timeline is read again exactly then, and the former one stays on screen meanwhile.
 */
export function useTimeline(orderId: string, version: number) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...orderKey(orderId), "timeline", version],
    queryFn: () =>
      answered(api.GET("/api/orders/{order_id}/timeline", { params: { path: { order_id: orderId } } })),
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  });
}

/** AWS's message behind an entry; it never changes. */
export function useOriginal(orderId: string, entryId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["original", orderId, entryId],
    queryFn: () =>
      answered(
        api.GET("/api/orders/{order_id}/timeline/{entry_id}/raw", {
          params: { path: { order_id: orderId, entry_id: entryId } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ body }) => body,
  });
}
