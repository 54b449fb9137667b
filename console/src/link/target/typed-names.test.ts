import { expect, test } from "vitest";
import { APPLICATION, ORGANIZATION, typedNames } from "./typed-names";

function form(fields: Readonly<Record<string, string>>): FormData {
  const typed = new FormData();
  for (const [name, value] of Object.entries(fields)) typed.set(name, value);
  return typed;
}

/** O-76: names are checked before anything is created. */
test("usable names are trimmed, the others are named", () => {
  const typed = form({ [ORGANIZATION]: "  Example Retail ", [APPLICATION]: " " });
  expect(typedNames(typed, [ORGANIZATION, APPLICATION])).toEqual({
    names: { [ORGANIZATION]: "Example Retail" },
    wrong: [APPLICATION],
  });
});

test("only the fields that are asked for count", () => {
  expect(typedNames(form({ [APPLICATION]: "Shop" }), [APPLICATION]).wrong).toEqual([]);
  expect(typedNames(form({}), [ORGANIZATION]).wrong).toEqual([ORGANIZATION]);
});
