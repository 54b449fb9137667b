import { expect, test } from "vitest";
import { nameOf } from "./names";

/** O-76: names of organizations and applications follow the API's rule before they are sent. */
test.each([
  ["  Main office  ", "Main office"],
  ["应用", "应用"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["x".repeat(100), "x".repeat(100)],
  ["😀".repeat(100), "😀".repeat(100)],
  [`  ${"x".repeat(100)}  `, "x".repeat(100)],
])("%j is a name", (typed, name) => {
  expect(nameOf(typed)).toBe(name);
});

test.each([
  "",
  "   ",
  "\u3000",
  "two\nlines",
  "tab\there",
  "\u2028",
  "right\u202eleft",
  "\ud800",
  "\u200b",
  "\u3164",
  "\u0301",
  "x".repeat(101),
])("%j is none", (typed) => {
  expect(nameOf(typed)).toBeNull();
});
