import { expect, test } from "vitest";
import { laidOut } from "./json";

test("whole JSON is laid out", () => {
  expect(laidOut('{"a":[1]}')).toEqual({ text: '{\n  "a": [\n    1\n  ]\n}', whole: true });
});

test("a message that was cut is shown as it was kept", () => {
  expect(laidOut('{"a":[1')).toEqual({ text: '{"a":[1', whole: false });
});
