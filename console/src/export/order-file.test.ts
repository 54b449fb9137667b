import i18next from "i18next";
import { expect, test, vi } from "vitest";
import { row } from "../all-orders/testing";
import type { OrderRow } from "../api/schema";
import { LANGUAGES } from "../language/languages";
import { fileName } from "./file-name";
import { orderFile } from "./order-file";
import { parsed } from "./testing";

vi.stubEnv("TZ", "Europe/Madrid");
const MESSAGES = import.meta.glob<object>("./messages/*.json", { eager: true, import: "default" });

const ORDER = row({
  order_id: "agmt-7",
  order_status: "LINKED",
  amount: { amount: "1200.50", currency: "EUR" },
  expires_at: "2027-07-01T22:30:05.123456Z",
  entitlements: [
    { dimension: "dau", quantity: "10000", value: null, unit: "users", labels: null, expires_at: null },
  ],
  binding: {
    target: { kind: "application", id: "app-1" },
    bound_at: "2026-11-05T08:00:00.000000Z",
    inherited_from: null,
  },
  benefits_active: true,
});

/** The file's rows by the header's words, and the header. */
async function read(orders: readonly OrderRow[], lng = "en") {
  const texts = i18next.createInstance();
  const resources = { [lng]: { export: MESSAGES[`./messages/${lng}.json`] ?? {} } };
  await texts.init({ lng, resources, interpolation: { escapeValue: false } });
  const words = {
    t: texts.getFixedT(lng, "export"),
    package: (all: OrderRow["entitlements"]) =>
      all.map((each) => `${each.dimension}: ${each.quantity}`).join(" · "),
    zone: "Europe/Madrid",
    nameOf: ({ id }: { id: string }) => `Name of ${id}`,
  };
  const [header = [], ...rows] = parsed(orderFile(orders, words));
  return {
    header,
    rows: rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]]))),
  };
}

test("an order is one row of plain values: decimals, currency apart, instants in UTC and on the reader's clock", async () => {
  const { rows } = await read([ORDER]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    "Order number": "agmt-7",
    Product: "AppPush",
    "Order status": "Linked",
    "Order amount": "1200.50",
    Currency: "EUR",
    Package: "dau: 10000",
    "Expiry time (ISO 8601, UTC)": "2027-07-01T22:30:05.123456Z",
    "Expiry time (Europe/Madrid)": "2027-07-02 00:30:05",
    "Bound to": "Name of app-1",
    "Kind of the target": "Application",
    "ID of the target": "app-1",
    "Benefits active": "Yes",
  });
});

test("what an order does not have is an empty cell", async () => {
  const { rows } = await read([row({ amount: null, product: null, aws_account: null })]);
  const empty = [
    "Product",
    "Order amount",
    "Currency",
    "Expiry time (Europe/Madrid)",
    "Bound to",
    "AWS account",
  ];
  for (const name of empty) expect(rows[0]?.[name], name).toBe("");
});

test("the header is in the reader's language, statuses are not (O-74)", async () => {
  const { header, rows } = await read([ORDER], "zh");
  expect(header).toContain("订单号");
  expect(Object.values(rows[0] ?? {})).toContain("Linked");
});

test("no language gives two columns the same name", async () => {
  for (const language of LANGUAGES) {
    const { header } = await read([], language);
    expect(new Set(header).size, language).toBe(header.length);
  }
});

test("the file's name tells the day and the products, and is harmless", () => {
  const now = new Date("2026-11-21T23:30:00Z");
  expect(fileName([], now)).toBe("orders-2026-11-22.csv");
  expect(fileName(["apppush", "sms"], now)).toBe("orders-2026-11-22-apppush-sms.csv");
  expect(fileName(["../x"], now)).toBe("orders-2026-11-22-___x.csv");
});
