import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Api, answered } from "../api/client";
import { useServices } from "../app/services";

/** How the catalog is read: once, because it changes with deployments only. */
export function catalogQuery(api: Api) {
  return queryOptions({
    queryKey: ["catalog"],
    queryFn: () => answered(api.GET("/api/catalog")),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What is sold, by the API's catalog. */
export function useCatalog() {
  const { api } = useServices();
  return useQuery({ ...catalogQuery(api), select: ({ products }) => products });
}
