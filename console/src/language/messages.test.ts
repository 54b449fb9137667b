import { expect, test } from "vitest";
import { LANGUAGES } from "./languages";

type Tree = { readonly [key: string]: string | Tree };
const FILES = import.meta.glob<Tree>(["../*/messages/*.json", "../operations/*/messages/*.json"], {
  eager: true,
  import: "default",
});

const folders = [...new Set(Object.keys(FILES).map((path) => path.replace(/^..\/|\/messages\/.*$/g, "")))];

/** Plural forms differ by language: Chinese has one, so the form's name is no part of what must agree. */
function keys(tree: Tree, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = `${prefix}${key}`;
    if (typeof value === "string") found.set(name.replace(/_(zero|one|two|few|many|other)$/, ""), value);
    else for (const [inner, text] of keys(value, `${name}.`)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string) =>
  [...text.matchAll(/{{\s*([\w.]+)|<(\w+)/g)].map(([, value, component]) => value ?? component).sort();

test.each(folders)("%s says the same things in every language", (folder) => {
  const english = keys(FILES[`../${folder}/messages/en.json`] ?? {});
  for (const language of LANGUAGES) {
    const other = keys(FILES[`../${folder}/messages/${language}.json`] ?? {});
    expect([...other.keys()].sort(), `${folder}/${language}`).toEqual([...english.keys()].sort());
    for (const [key, text] of other) {
      expect(text.trim(), `${folder}/${language}: ${key}`).not.toBe("");
      if (key.endsWith("_one")) continue;
      expect(placeholders(text), `${folder}/${language}: ${key}`).toEqual(
        placeholders(english.get(key) ?? ""),
      );
    }
  }
});
