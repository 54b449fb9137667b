import { expect, it } from "vitest";
import { searchedFor, searchPath } from "./search-path";

it.each(["joan+orders@example.com", "1111-2222-3333", "a&b=c#d e", "地址"])(
  "keeps %s behind the #",
  (text) => {
    const [path, hash = ""] = searchPath(text).split(/(?=#)/);
    expect(path).toBe("/operations/search");
    expect(searchedFor(hash)).toBe(text);
  },
);

it.each(["", "#", "#q=", "#q=%20", "#other=1"])("finds nothing in %s", (hash) => {
  expect(searchedFor(hash)).toBe("");
});
