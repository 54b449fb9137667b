import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";

type Token = PropertyFilterProps.Token;

/** What can be meant by a word: the key and the name of each product. */
interface Named {
  readonly key: string;
  readonly name: string;
}

/**
 * The condition that somebody means who only types a word: a product or a status by its name, else part of an order
 * number. A word that names statuses of both kinds means the order's.
 */
export function meantBy(typed: Token, products: readonly Named[]): Token {
  if (typed.propertyKey !== undefined) return typed;
  const text = String(typed.value ?? "").trim();
  const product = products.find(({ name, key }) => same(name, text) || same(key, text));
  if (product) return { propertyKey: "product", operator: "=", value: [product.key] };
  const status = keyOf(ORDER_STATUS, text);
  if (status) return { propertyKey: "status", operator: "=", value: [status] };
  const subscription = keyOf(SUBSCRIPTION_STATUS, text);
  if (subscription) return { propertyKey: "subscription", operator: "=", value: [subscription] };
  return { propertyKey: "number", operator: ":", value: text };
}

function keyOf(labels: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.keys(labels).find((key) => same(labels[key] ?? "", text));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
