import { useInfiniteQuery } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { HoldView } from "../../api/schema";
import { useServices } from "../../app/services";
import { useFilled } from "../parts/filled";
import type { Reading } from "../parts/reading";

/** What holds something up, as the API calls it. */
export type HoldKind = HoldView["kind"];

/** Everything that waits on somebody, or what waits for one reason; the oldest purchase first. */
export function useHolds(kind: HoldKind | null): Reading<HoldView> {
  const { api } = useServices();
  return useFilled(
    useInfiniteQuery({
      queryKey: ["operations", "holds", kind],
      queryFn: ({ pageParam }) =>
        answered(api.GET("/api/ops/holds", { params: { query: { kind, cursor: pageParam } } })),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      select: ({ pages }) => pages.flatMap(({ items }) => items),
    }),
  );
}
