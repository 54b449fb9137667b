import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answered } from "../../api/client";
import { useServices } from "../../app/services";

/** Everything that bears the id `text`, or belongs to whom it names; asks nothing for an empty one. */
export function useSearch(text: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["operations", "search", text],
    queryFn: () => answered(api.POST("/api/ops/search", { body: { q: text } })),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}
