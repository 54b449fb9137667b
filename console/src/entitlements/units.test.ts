import { expect, test } from "vitest";
import catalog from "../../../layers/domain/python/marketplace_orders/catalog.toml?raw";
import { labelOf } from "./entitlement-words";
import messages from "./messages/en.json";
import { knownUnit, neededWithLabel, UNITS } from "./units";

const shipped = new Set([...catalog.matchAll(/unit = "([^"]+)"/g)].map((match) => match[1] ?? ""));

test("every unit of the shipped catalog has words", () => {
  expect(shipped.size).toBeGreaterThan(3);
  for (const unit of shipped) expect(knownUnit(unit), unit).not.toBeNull();
});

test("every known unit has words", () => {
  for (const unit of UNITS) expect(Object.keys(messages.units)).toContain(`${unit}_other`);
});

test("a unit of the vendor's own is always shown", () => {
  expect(knownUnit("GB")).toBeNull();
  expect(neededWithLabel("GB")).toBe(true);
  expect(neededWithLabel("users")).toBe(false);
});

test("a dimension that the catalog does not know keeps AWS's name", () => {
  const row = { dimension: "dau", quantity: "1", value: null, unit: null, labels: null, expires_at: null };
  expect(labelOf(row, "es")).toBe("dau");
  expect(labelOf({ ...row, labels: { en: "Daily active users" } }, "es")).toBe("Daily active users");
});
