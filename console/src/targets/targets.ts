import { useQuery } from "@tanstack/react-query";
import { answered } from "../api/client";
import { useServices } from "../app/services";
import { everyPage } from "./every-page";

/** The key of everything that an order can be bound to; creating something invalidates it. */
export const TARGETS_KEY = ["targets"] as const;

/**
 * Everything that this order can be bound to: applications with their organization, or organizations, by its product
 * (O-53, O-55). `refetch` reads them anew (O-78). `enabled` waits for an order, or for a sign-in.
 */
export function useTargets(orderId: string, enabled = true) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...TARGETS_KEY, "order", orderId],
    queryFn: () =>
      everyPage((cursor) =>
        answered(
          api.GET("/api/orders/{order_id}/targets", {
            params: { path: { order_id: orderId }, query: { cursor } },
          }),
        ),
      ),
    enabled,
  });
}

/** The account's organizations: where a new application can live (O-76). */
export function useOrganizations(enabled = true) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...TARGETS_KEY, "organizations"],
    queryFn: () =>
      everyPage((cursor) => answered(api.GET("/api/organizations", { params: { query: { cursor } } }))),
    enabled,
  });
}
