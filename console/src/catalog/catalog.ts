import { useQuery } from "@tanstack/react-query";
import { answered } from "../api/client";
import { useServices } from "../app/services";

/** What is sold, by the API's catalog; it changes with deployments only. */
export function useCatalog() {
  const { api } = useServices();
  return useQuery({
    queryKey: ["catalog"],
    queryFn: () => answered(api.GET("/api/catalog")),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ products }) => products,
  });
}
