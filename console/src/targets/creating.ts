import { answered } from "../api/client";
import type { NewApplication, NewOrganization } from "../api/schema";
import { useServices } from "../app/services";
import { useCommand } from "./command";
import { TARGETS_KEY } from "./targets";

/** Create an organization of the account (O-54, O-70). Check its name with `nameOf` first. */
export function useCreateOrganization() {
  const { api } = useServices();
  return useCommand(
    (body: NewOrganization, key) =>
      answered(api.POST("/api/organizations", { params: { header: { "idempotency-key": key } }, body })),
    [TARGETS_KEY],
  );
}

/** Create an application inside an organization (O-54, O-70, O-76). Check its name with `nameOf` first. */
export function useCreateApplication() {
  const { api } = useServices();
  return useCommand(
    (body: NewApplication, key) =>
      answered(api.POST("/api/applications", { params: { header: { "idempotency-key": key } }, body })),
    [TARGETS_KEY],
  );
}
