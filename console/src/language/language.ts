import i18next, { type BackendModule, type i18n } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { chosenOf, LANGUAGES, type Language, localeOf, TAGS } from "./languages";
import type { Messages } from "./messages";

export type Namespace = keyof Messages;

const REMEMBERED = "language";
const FILES = import.meta.glob<{ default: object }>("../*/messages/*.json");

/** Set the texts up in the browser's language, or the one that the person chose before. */
export async function setUpLanguage(): Promise<i18n> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = TAGS[language as Language];
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: remembered() ?? chosenOf(navigator.languages),
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      ns: ["app"],
      defaultNS: "app",
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return i18next;
}

/** Have the messages of these namespaces before a page that needs them is shown. */
export async function loadMessages(namespaces: readonly Namespace[]): Promise<void> {
  await i18next.loadNamespaces([...namespaces]);
}

/** Switch, for now and for later visits. */
export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(REMEMBERED, language);
  await i18next.changeLanguage(language);
}

/** The language that is shown, outside of components. */
export function shownLanguage(): Language {
  return i18next.language as Language;
}

/** The language that is shown, and the tag for dates and numbers. */
export function useLanguage(): { readonly language: Language; readonly locale: string } {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return { language, locale: localeOf(language, navigator.languages) };
}

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  async read(language: string, namespace: string, done) {
    try {
      const load = (await filesOf(namespace))[`../${namespace}/messages/${language}.json`];
      if (!load) throw new Error(`no messages ${namespace}/${language}`);
      done(null, (await load()).default);
    } catch (error) {
      done(error as Error, null);
    }
  },
};

/** The operations pages' texts come with their area: a buyer's first visit does not even carry their names. */
async function filesOf(namespace: string): Promise<typeof FILES> {
  return namespace.startsWith("operations/") ? (await import("./operations-files")).FILES : FILES;
}

function remembered(): Language | undefined {
  const code = window.localStorage.getItem(REMEMBERED);
  return LANGUAGES.find((language) => language === code);
}
