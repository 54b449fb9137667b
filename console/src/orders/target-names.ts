import { useQuery } from "@tanstack/react-query";
import { answered } from "../api/client";
import type { TargetView } from "../api/schema";
import { useServices } from "../app/services";
import { everyPage } from "../targets/every-page";
import { TARGETS_KEY, useOrganizations } from "../targets/targets";

/** The name of an application or organization of the account; its id until the name is known. */
export function useTargetName({ kind, id }: TargetView): string {
  const application = kind === "application";
  const { data: applications } = useApplications(application);
  const { data: organizations } = useOrganizations(!application);
  const found = application
    ? applications?.find(({ application_id }) => application_id === id)
    : organizations?.find(({ organization_id }) => organization_id === id);
  return found?.name ?? id;
}

function useApplications(enabled: boolean) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...TARGETS_KEY, "applications"],
    queryFn: () =>
      everyPage((cursor) => answered(api.GET("/api/applications", { params: { query: { cursor } } }))),
    enabled,
  });
}
