import { expect, it } from "vitest";
import { searchAddress, searchedFor } from "./address";

it.each(["joan+orders@example.com", "1111-2222-3333", "a&b=c#d e", "地址"])(
  "keeps %s behind the #",
  (text) => {
    const [path, hash = ""] = searchAddress(text).split(/(?=#)/);
    expect(path).toBe("/operations/search");
    expect(searchedFor(hash)).toBe(text);
  },
);

it.each(["", "#", "#q=", "#q=%20", "#other=1"])("finds nothing in %s", (hash) => {
  expect(searchedFor(hash)).toBe("");
});
