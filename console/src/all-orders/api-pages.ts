import { type Api, answered } from "../api/client";
import type { operations } from "../api/schema";
import type { ReadPage } from "./each-page";

type Query = NonNullable<operations["list_orders"]["parameters"]["query"]>;

/** Which orders, in which order: the API's own parameters without those of paging. */
export type ListOf = Omit<Query, "limit" | "cursor">;

/** The most that the API gives at once. */
const LIMIT = 100;

/** Pages of a list of the signed-in account's orders. */
export function apiPages(api: Api, list: ListOf): ReadPage {
  return (cursor, signal) =>
    answered(api.GET("/api/orders", { params: { query: { ...list, limit: LIMIT, cursor } }, signal }));
}
