import type { Direction, OrderStatus, Sort, SubscriptionStatus } from "../api/schema";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";
import { isLocalTime, type LocalTime } from "./local-time";
import { parseRowSort, type RowSort, rowSortText } from "./row-sort";

/** From one time to another, both included; null is open. */
export interface Period {
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
}

/** What the list shows: conditions that are all met, one value of each several (O-26), and how it is sorted. */
export interface View {
  /** Keys of the catalog. One that is not sold any more still names its orders. */
  readonly products: readonly string[];
  readonly orderStatuses: readonly OrderStatus[];
  readonly subscriptionStatuses: readonly SubscriptionStatus[];
  readonly created: Period;
  readonly expires: Period;
  /** Text that the order number contains; empty for any. */
  readonly orderId: string;
  readonly sort: Sort;
  readonly direction: Direction;
  /** How the rows on screen are sorted among themselves; null as the API gives them. */
  readonly rows: RowSort | null;
  /** Counted from 1. */
  readonly page: number;
}

const ANY: Period = { from: null, to: null };

/** Every order, the newest first. */
export const EVERYTHING: View = {
  products: [],
  orderStatuses: [],
  subscriptionStatuses: [],
  created: ANY,
  expires: ANY,
  orderId: "",
  sort: "created",
  direction: "desc",
  rows: null,
  page: 1,
};

/** The most products, and the longest text, that the API takes. */
const PRODUCTS = 20;
const TEXT = 200;

/** The view that an address asks for. What it says wrongly, or in words that we do not know, counts as not said. */
export function parseView(query: URLSearchParams): View {
  return {
    products: unique(query.getAll("product").filter((key) => /^[\w-]{1,64}$/.test(key))).slice(0, PRODUCTS),
    orderStatuses: known(query.getAll("status"), ORDER_STATUS),
    subscriptionStatuses: known(query.getAll("subscription"), SUBSCRIPTION_STATUS),
    created: parsePeriod(query, "created"),
    expires: parsePeriod(query, "expires"),
    orderId: (query.get("q") ?? "").trim().slice(0, TEXT),
    sort: query.get("sort") === "expires" ? "expires" : "created",
    direction: query.get("dir") === "asc" ? "asc" : "desc",
    rows: parseRowSort(query.get("rows")),
    page: parsePage(query.get("page")),
  };
}

/** The view in words of an address: `status=PENDING_LINK&product=email&sort=expires&dir=asc`. */
export function viewQuery(view: View): URLSearchParams {
  const said: [string, string | null][] = [
    ...view.orderStatuses.map((each): [string, string] => ["status", each]),
    ...view.subscriptionStatuses.map((each): [string, string] => ["subscription", each]),
    ...view.products.map((each): [string, string] => ["product", each]),
    ["created-from", view.created.from],
    ["created-to", view.created.to],
    ["expires-from", view.expires.from],
    ["expires-to", view.expires.to],
    ["q", view.orderId || null],
    ["sort", view.sort === EVERYTHING.sort ? null : view.sort],
    ["dir", view.direction === EVERYTHING.direction ? null : view.direction],
    ["rows", view.rows && rowSortText(view.rows)],
    ["page", view.page > 1 ? String(view.page) : null],
  ];
  return new URLSearchParams(said.filter((pair): pair is [string, string] => pair[1] !== null));
}

/** The address of the list with some of a view said, for links to it. */
export function ordersPath(view: Partial<View> = {}): string {
  const query = viewQuery({ ...EVERYTHING, ...view }).toString();
  return query ? `/orders?${query}` : "/orders";
}

/** Whether the view leaves orders out. */
export function isFiltered({ products, orderStatuses, subscriptionStatuses, ...rest }: View): boolean {
  const { created, expires, orderId } = rest;
  const several = [products, orderStatuses, subscriptionStatuses].some(({ length }) => length > 0);
  return several || [created.from, created.to, expires.from, expires.to, orderId].some(Boolean);
}

function parsePeriod(query: URLSearchParams, name: string): Period {
  const [from, to] = [query.get(`${name}-from`) ?? "", query.get(`${name}-to`) ?? ""];
  return { from: isLocalTime(from) ? from : null, to: isLocalTime(to) ? to : null };
}

function parsePage(text: string | null): number {
  return /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 1;
}

function known<Key extends string>(values: readonly string[], labels: Readonly<Record<Key, string>>): Key[] {
  return unique(values).filter((value): value is Key => Object.hasOwn(labels, value));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
