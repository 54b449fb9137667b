import { expect, test } from "vitest";
import { inLanguage } from "./page-language";

test.each([
  ["en-US", "en"],
  ["es-ES", "es"],
  ["it-IT", "it"],
  ["zh-CN", "zh-CN"],
])("a page in %s is followed by a sign-in page in %s", (tag, lang) => {
  expect(inLanguage(tag)).toEqual({ ui_locales: tag, extraQueryParams: { lang } });
});
