import { expect, test } from "vitest";
import { isInGroup } from "./groups";

test.each([[["admin", "ops"]], ["ops"], ["[admin ops]"], ["admin,ops"]])("%j names the group", (claim) => {
  expect(isInGroup(claim, "ops")).toBe(true);
});

test.each([[["devops"]], ["[devops]"], [undefined], [null], [{ ops: true }], [""]])(
  "%j does not",
  (claim) => {
    expect(isInGroup(claim, "ops")).toBe(false);
  },
);
