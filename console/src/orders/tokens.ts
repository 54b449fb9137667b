import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import type { OrderStatus, SubscriptionStatus } from "../api/schema";
import type { LocalTime } from "./local-time";
import { EVERYTHING, type Period, type View } from "./view";

type Token = PropertyFilterProps.Token;

/** The conditions of a view, as the filter calls them. */
export type Property = "product" | "status" | "subscription" | "created" | "expires" | "number";

/** A view's conditions as the filter shows them, always in the same order. */
export function tokensOf(view: View): Token[] {
  return [
    ...several("product", view.products),
    ...several("status", view.orderStatuses),
    ...several("subscription", view.subscriptionStatuses),
    ...period("created", view.created),
    ...period("expires", view.expires),
    ...(view.orderId ? [{ propertyKey: "number", operator: ":" as const, value: view.orderId }] : []),
  ];
}

/**
 * The view with these conditions instead of its own, from its first page.
 *
 * The API knows one condition for each property: values of a second one are added to the first ("one of several"), a
 * second time or text takes the first one's place.
 */
export function withTokens(view: View, tokens: readonly Token[]): View {
  return tokens.reduce(withToken, {
    ...EVERYTHING,
    sort: view.sort,
    direction: view.direction,
    rows: view.rows,
  });
}

function withToken(view: View, { propertyKey, operator, value }: Token): View {
  switch (propertyKey as Property | undefined) {
    case "product":
      return { ...view, products: union(view.products, value) };
    case "status":
      return { ...view, orderStatuses: union<OrderStatus>(view.orderStatuses, value) };
    case "subscription":
      return { ...view, subscriptionStatuses: union<SubscriptionStatus>(view.subscriptionStatuses, value) };
    case "created":
      return { ...view, created: withEnd(view.created, operator, value) };
    case "expires":
      return { ...view, expires: withEnd(view.expires, operator, value) };
    default:
      return { ...view, orderId: String(value ?? "").trim() };
  }
}

function several(propertyKey: Property, values: readonly string[]): Token[] {
  return values.length > 0 ? [{ propertyKey, operator: "=", value: values }] : [];
}

function period(propertyKey: Property, { from, to }: Period): Token[] {
  return [
    ...(from ? [{ propertyKey, operator: ">=" as const, value: from }] : []),
    ...(to ? [{ propertyKey, operator: "<=" as const, value: to }] : []),
  ];
}

function union<T extends string>(chosen: readonly T[], more: readonly T[] | null): readonly T[] {
  return [...new Set([...chosen, ...(more ?? [])])];
}

function withEnd(chosen: Period, operator: string, time: LocalTime | null): Period {
  if (!time) return chosen;
  return operator === ">=" ? { ...chosen, from: time } : { ...chosen, to: time };
}
