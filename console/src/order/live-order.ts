import { useQuery } from "@tanstack/react-query";
import { useServices } from "../app/services";
import { orderKey } from "./order";
import { rereadIn } from "./rereading";
import { useViewpoint } from "./viewpoint";

/** One order from the page's viewpoint, read again by itself when it is about to change without anybody's doing (O-60). */
export function useLiveOrder(orderId: string) {
  const { api } = useServices();
  const { key, detail } = useViewpoint();
  return useQuery({
    queryKey: [...orderKey(orderId), ...key, "detail"],
    queryFn: () => detail(api, orderId),
    refetchInterval: ({ state }) => (state.data && rereadIn(state.data, Date.now())) ?? false,
  });
}
