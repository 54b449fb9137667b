import { expect, test } from "vitest";
import { NEW_ORGANIZATION, obviousHome } from "./obvious-home";

const organization = (organization_id: string) => ({ organization_id });

/** O-54: who has no organization yet begins with a new one. */
test("without an organization a new one is the home", () => {
  expect(obviousHome([])).toBe(NEW_ORGANIZATION);
});

test("the only organization needs no choosing", () => {
  expect(obviousHome([organization("a")])).toBe("a");
});

test("several are a person's choice, and so are unknown ones", () => {
  expect(obviousHome([organization("a"), organization("b")])).toBeNull();
  expect(obviousHome(undefined)).toBeNull();
});
