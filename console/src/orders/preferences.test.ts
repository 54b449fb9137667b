import { expect, test } from "vitest";
import { COLUMNS, readPreferences, USUAL } from "./preferences";

const read = (remembered: object | null) => readPreferences(JSON.stringify(remembered));
const arranged = (...ids: string[]) => ids.map((id) => ({ id, visible: true }));

test("without a memory everything is as usual", () => {
  expect(readPreferences(null)).toEqual(USUAL);
});

test.each([
  "{",
  "null",
  "3",
  '"x"',
  '{"pageSize":7,"contentDensity":"loose","contentDisplay":"all","wrapLines":1}',
])("a broken memory (%s) counts as none", (remembered) => expect(readPreferences(remembered)).toEqual(USUAL));

test("choices are kept", () => {
  const chosen = { ...USUAL, pageSize: 50, wrapLines: false, contentDensity: "compact" };
  expect(read(chosen)).toEqual(chosen);
});

test("columns of another version are forgotten, new ones are added, the order's own stays visible", () => {
  const { contentDisplay } = read({
    contentDisplay: [
      ...arranged("actions", "colour"),
      { id: "order", visible: false },
      { id: "status", visible: false },
    ],
  });
  expect(contentDisplay.map(({ id }) => id)).toEqual([
    "actions",
    "order",
    "status",
    ...COLUMNS.filter((id) => !["actions", "order", "status"].includes(id)),
  ]);
  expect(contentDisplay.filter(({ visible }) => !visible)).toEqual([{ id: "status", visible: false }]);
});
