import { expect, test } from "vitest";
import { trailOf } from "./trail";

const hrefs = (pathname: string) => trailOf(pathname).map(({ href }) => href);

/** O-24: the orders are below Account Information. */
test("leads to an order's steps", () => {
  expect(trailOf("/orders/agmt%2F1/bind")).toEqual([
    { name: "accountInformation", href: "/orders" },
    { name: "orders", href: "/orders" },
    { text: "agmt/1", href: "/orders/agmt%2F1" },
    { text: "Bind", href: "/orders/agmt%2F1/bind" },
  ]);
  expect(hrefs("/overview")).toEqual(["/orders", "/overview"]);
});

test("leads to the pages of operations", () => {
  expect(trailOf("/operations")).toEqual([
    { name: "operations.title", href: "/operations" },
    { name: "operations.holds", href: "/operations" },
  ]);
  expect(trailOf("/operations/audit").at(-1)).toEqual({
    name: "operations.audit",
    href: "/operations/audit",
  });
  expect(trailOf("/operations/orders/agmt-1").at(-1)).toEqual({
    text: "agmt-1",
    href: "/operations/orders/agmt-1",
  });
});

test("leads to an order's refund, and to the evidence of a request", () => {
  const order = "/operations/orders/agmt-1";
  expect(hrefs(`${order}/refund`)).toEqual(["/operations", order, `${order}/refund`]);
  expect(trailOf(`${order}/refund/refund-1/evidence`).slice(2)).toEqual([
    { name: "operations.refund", href: `${order}/refund` },
    { name: "operations.evidence", href: `${order}/refund/refund-1/evidence` },
  ]);
});
