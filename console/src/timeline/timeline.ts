import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useServices } from "../app/services";
import { orderKey } from "../order/order";
import { useViewpoint } from "../order/viewpoint";

/**
 * What happened to the order, oldest first. `version` is the order's own: whatever happens to it makes a new one, so
 * the timeline is read again exactly then, and the former one stays on screen meanwhile.
 */
export function useTimeline(orderId: string, version: number) {
  const { api } = useServices();
  const { key, timeline } = useViewpoint();
  return useQuery({
    queryKey: [...orderKey(orderId), ...key, "timeline", version],
    queryFn: () => timeline(api, orderId),
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  });
}

/** AWS's message behind an entry; it never changes. */
export function useOriginal(orderId: string, entryId: string) {
  const { api } = useServices();
  const { key, original } = useViewpoint();
  return useQuery({
    queryKey: ["original", ...key, orderId, entryId],
    queryFn: () => original(api, orderId, entryId),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ body }) => body,
  });
}
