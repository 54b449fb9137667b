import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "../api/client";
import { catalogQuery } from "../catalog/catalog";
import { listQuery } from "./list-query";
import { listOf } from "./listing";
import { rememberedPreferences } from "./preferences";
import { parseView } from "./view";

/** Ask for what the list at an address shows, before the page is there to show it. */
export function readAhead(api: Api, queries: QueryClient, query: URLSearchParams): void {
  const list = listOf(parseView(query));
  void queries.prefetchInfiniteQuery(listQuery(api, list, rememberedPreferences().pageSize));
  void queries.prefetchQuery(catalogQuery(api));
}
