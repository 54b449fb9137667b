import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newKey } from "../../api/client";
import type { TimelineEntry } from "../../api/schema";
import { useServices } from "../../app/services";
import { orderKey } from "../order";
import { useViewpoint } from "../viewpoint";
import { putRight, untilConfirmed } from "./confirmed";

/** What came of asking AWS: the entries of what was put right, or null where AWS has not answered yet. */
export type Synced = readonly TimelineEntry[] | null;

/** Has AWS asked about the order, waits for the answer, and tells what it changed (O-60, O-78). */
export function useSync(orderId: string) {
  const { api } = useServices();
  const { sync, detail, timeline } = useViewpoint();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Synced> => {
      const { requested_at } = await sync(api, orderId, newKey());
      if (!(await untilConfirmed(() => detail(api, orderId), requested_at))) return null;
      const { items } = await timeline(api, orderId);
      return putRight(items, requested_at);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orderKey(orderId) }),
  });
}
