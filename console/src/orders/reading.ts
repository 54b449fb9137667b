import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { useServices } from "../app/services";
import { listQuery } from "./list-query";
import { listOf } from "./listing";
import { everyRow, type Shown, shownPage } from "./paging";
import { sortedRows } from "./row-sort";
import type { View } from "./view";

/** The orders of a view, as far as they are known. */
export interface Reading extends Shown {
  /** Nothing is known of this view yet. */
  readonly waiting: boolean;
  /** The page is not full yet, and the API has more to look through. */
  readonly filling: boolean;
  /** What is shown is being read again. */
  readonly refreshing: boolean;
  readonly error: unknown;
  /** When everything shown was read, in milliseconds since 1970; 0 before. */
  readonly readAt: number;
  readonly refresh: () => void;
}

/**
 * Read a view's page of `size` orders (O-25, O-26): asks on until the page is full or the list at its end, because pages
 * of the API may be short. What came before stays, so that going back needs no question; another view's questions are
 * broken off. Reading again keeps the place (O-60, O-78).
 */
export function useOrders(view: View, size: number): Reading {
  const list = useList(view, size);
  const { data, hasNextPage, isFetching, isError, fetchNextPage, refetch } = list;
  const rows = useMemo(() => everyRow(data?.pages ?? []), [data]);
  const complete = data !== undefined && !hasNextPage;
  const shown = useMemo(
    () => shownPage(rows, complete, { size, page: view.page }),
    [rows, complete, size, view.page],
  );
  const lacking = data !== undefined && shown.lacking;
  useEffect(() => {
    if (lacking && !isFetching && !isError) void fetchNextPage();
  }, [lacking, isFetching, isError, fetchNextPage]);
  const again = list.isFetchNextPageError ? fetchNextPage : refetch;
  return {
    ...shown,
    rows: useMemo(() => sortedRows(shown.rows, view.rows), [shown.rows, view.rows]),
    waiting: data === undefined && !isError,
    filling: lacking && !isError,
    refreshing: list.isRefetching && !list.isFetchingNextPage,
    error: list.error,
    readAt: list.dataUpdatedAt,
    refresh: useCallback(() => void again(), [again]),
  };
}

function useList(view: View, size: number) {
  const { api } = useServices();
  return useInfiniteQuery(useMemo(() => listQuery(api, listOf(view), size), [api, view, size]));
}
