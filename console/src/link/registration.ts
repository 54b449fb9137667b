import { useQuery } from "@tanstack/react-query";
import { answered } from "../api/client";
import { useServices } from "../app/services";
import { useCommand } from "../targets/command";
import { isLost } from "./refusals";

/** The key of what the browser's registration cookie may see. */
export const REGISTRATION_KEY = ["registration"] as const;

/** Milliseconds between two looks at a registration that waits for AWS. */
const WAITING = 5_000;

/** The purchase that this browser brought from AWS Marketplace (O-11 to O-14); asked again while it waits for AWS. */
export function useRegistration() {
  const { api } = useServices();
  return useQuery({
    queryKey: REGISTRATION_KEY,
    queryFn: () => answered(api.GET("/api/registration")),
    refetchInterval: ({ state }) => (state.data?.waiting_for_aws && !isLost(state.error) ? WAITING : false),
  });
}

/** Link the purchase's AWS account to the signed-in account (O-17), or confirm that it is (O-20, O-21). */
export function useLink() {
  const { api } = useServices();
  return useCommand(
    (_: null, key) =>
      answered(
        api.POST("/api/registration/link", { params: { header: { "idempotency-key": key } }, body: {} }),
      ),
    [REGISTRATION_KEY, ["orders"]],
  );
}
