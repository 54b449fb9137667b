import { BIND } from "../terms/buttons";
import { isOperationsPage, type OperationsPage } from "./operations-pages";

/** A place on the way to the page: a text of the console's own by its name, or a text as it is. */
export type Place = { readonly href: string } & (
  | { readonly name: "accountInformation" | "overview" | "orders" | "operations.title" | OperationsText }
  | { readonly text: string }
);

type OperationsText = `operations.${OperationsPage}` | "operations.refund" | "operations.evidence";

/** The way to an address (O-24): Account Information > Amazon Orders > the order > Bind; or Operations > a page. */
export function trailOf(pathname: string): readonly Place[] {
  const [, area, ...rest] = pathname.split("/");
  if (area === "operations") return operationsTrail(rest);
  const first = { name: "accountInformation", href: "/orders" } as const;
  if (area === "overview") return [first, { name: "overview", href: "/overview" }];
  return [first, { name: "orders", href: "/orders" }, ...orderTrail(rest)];
}

function orderTrail([orderId, step]: readonly string[]): readonly Place[] {
  if (!orderId) return [];
  const order = { text: decodeURIComponent(orderId), href: `/orders/${orderId}` };
  return step ? [order, { text: BIND, href: `${order.href}/${step}` }] : [order];
}

function operationsTrail([page = "", id, ...rest]: readonly string[]): readonly Place[] {
  const first = { name: "operations.title", href: "/operations" } as const;
  const href = `/operations/${page}`;
  if (id)
    return [
      first,
      { text: decodeURIComponent(id), href: `${href}/${id}` },
      ...refundTrail(`${href}/${id}`, rest),
    ];
  return isOperationsPage(page) ? [first, { name: `operations.${page}`, href }] : [first, HOLDS];
}

/** The refund of an order, and the evidence of one of its requests. */
function refundTrail(order: string, [step, request]: readonly string[]): readonly Place[] {
  if (step !== "refund") return [];
  const refund = { name: "operations.refund", href: `${order}/refund` } as const;
  return request
    ? [refund, { name: "operations.evidence", href: `${refund.href}/${request}/evidence` }]
    : [refund];
}

const HOLDS: Place = { name: "operations.holds", href: "/operations" };
