import { useQuery } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { ClaimView } from "../../api/schema";
import { useServices } from "../../app/services";
import { useCommand } from "../../targets/command";

const CLAIMS_KEY = ["operations", "claims"] as const;

/** The registrations that wait for AWS to name their order, oldest first. */
export function useClaims() {
  const { api } = useServices();
  return useQuery({
    queryKey: CLAIMS_KEY,
    queryFn: () => answered(api.GET("/api/ops/claims")),
    select: ({ items }) => items,
  });
}

/** Let an order take the registration along. */
export function useSettle({ name, claim_id }: ClaimView) {
  const { api } = useServices();
  return useCommand(
    (orderId: string, key) =>
      answered(
        api.POST("/api/ops/orders/{order_id}/claim", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body: { name, claim_id },
        }),
      ),
    [CLAIMS_KEY, ["order"], ["orders"]],
  );
}
