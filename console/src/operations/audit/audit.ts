import { useInfiniteQuery } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { AuditItem } from "../../api/schema";
import { useServices } from "../../app/services";
import { useFilled } from "../parts/filled";
import type { Reading } from "../parts/reading";

/** What operations did, newest first, page by page. */
export function useAudit(): Reading<AuditItem> {
  const { api } = useServices();
  return useFilled(
    useInfiniteQuery({
      queryKey: ["operations", "audit"],
      queryFn: ({ pageParam }) =>
        answered(api.GET("/api/ops/audit", { params: { query: { cursor: pageParam } } })),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      select: ({ pages }) => pages.flatMap(({ items }) => items),
    }),
  );
}
