import { expect, test } from "vitest";
import type { TargetChoice } from "../api/schema";
import { optionsOf } from "./options";

function choice(id: string, name: string, organization: string | null = null): TargetChoice {
  return { id, name, organization_id: organization, organization_name: organization };
}

const named = (name: string) => `of ${name}`;

/** O-52, O-53: applications of the same name are told apart by their organization. */
test("applications are sorted by name, then by organization, and shown with it", () => {
  const choices = [
    choice("3", "App 10", "Beta"),
    choice("2", "App 9", "Beta"),
    choice("1", "App 10", "Alpha"),
  ];
  expect(optionsOf(choices, "en", named)).toEqual([
    { value: "2", label: "App 9", description: "of Beta" },
    { value: "1", label: "App 10", description: "of Alpha" },
    { value: "3", label: "App 10", description: "of Beta" },
  ]);
});

/** O-55: organizations stand alone. */
test("organizations have no description", () => {
  expect(optionsOf([choice("1", "Main")], "en", named)).toEqual([{ value: "1", label: "Main" }]);
});
