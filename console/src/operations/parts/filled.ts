import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Reading } from "./reading";

/** Rows that are asked for at least: a page of the API may be short, or empty, and still not the last one. */
const ENOUGH = 20;

/** A list in pages, asked on by itself until there is something to look at; `wanted` rows are enough. */
export function useFilled<Item>(
  query: UseInfiniteQueryResult<readonly Item[], Error>,
  wanted = ENOUGH,
): Reading<Item> {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = query;
  const lacking = data !== undefined && error === null && hasNextPage && data.length < wanted;
  useEffect(() => {
    if (lacking && !isFetching) void fetchNextPage();
  }, [lacking, isFetching, fetchNextPage]);
  return lacking && data.length === 0 ? { ...query, data: undefined } : query;
}
