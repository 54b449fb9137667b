/** The languages of the pages, by the code that the API's labels use. */
export const LANGUAGES = ["en", "es", "it", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's own name, and the tag that browsers and `Intl` know it by. */
export const NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  es: "Español",
  it: "Italiano",
  zh: "简体中文",
};
export const TAGS: Readonly<Record<Language, string>> = {
  en: "en-US",
  es: "es-ES",
  it: "it-IT",
  zh: "zh-CN",
};

/** The language for somebody who prefers `preferred`, best first; English where none fits. */
export function chosenOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => baseOf(tag) === language);
    if (found) return found;
  }
  return "en";
}

/** The tag for dates and numbers: the person's own variant of the language (`en-GB`), else the usual one. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => baseOf(tag) === language && tag.includes("-")) ?? TAGS[language];
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
