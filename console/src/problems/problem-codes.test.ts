import { expect, test } from "vitest";
import description from "../../../docs/openapi.json";
import { LANGUAGES } from "../language/languages";

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const FILES = import.meta.glob<Words>("./messages/*.json", { eager: true, import: "default" });

/** What can go wrong before the API answers (api/problems.ts). */
const OUTSIDE = ["network", "too_many_requests", "unreadable"];
const CODES = [...description.components.schemas.Problem.properties.code.enum, ...OUTSIDE].sort();

/** O-68: whoever is refused is told why and what to do, whatever the reason. */
test.each(LANGUAGES)("every code of the API has a sentence and a next step of its own in %s", (language) => {
  const entries = Object.entries(FILES[`./messages/${language}.json`] ?? {});
  const told = entries.filter(([, words]) => typeof words === "object");
  expect(told.map(([code]) => code).sort()).toEqual(CODES);
  for (const [code, words] of told) expect(Object.keys(words), code).toEqual(["sentence", "next"]);
  const sentences = told.map(([, words]) => (typeof words === "object" ? words.sentence : ""));
  expect(new Set(sentences).size).toBe(CODES.length);
});

/** O-77: the hold names the instant at which it ends. */
test.each(LANGUAGES)("the open refund window says until when in %s", (language) => {
  const words = FILES[`./messages/${language}.json`]?.refund_window_open;
  expect(typeof words === "object" && words.sentence).toContain("{{until}}");
});
