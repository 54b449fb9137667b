import type { I18nProviderProps } from "@cloudscape-design/components/i18n";
import type { Language } from "../language/languages";

/** The design system's own texts. */
export type DesignMessages = I18nProviderProps.Messages;

const FILES: Readonly<Record<Language, () => Promise<{ default: DesignMessages }>>> = {
  en: () => import("@cloudscape-design/components/i18n/messages/all.en"),
  es: () => import("@cloudscape-design/components/i18n/messages/all.es"),
  it: () => import("@cloudscape-design/components/i18n/messages/all.it"),
  zh: () => import("@cloudscape-design/components/i18n/messages/all.zh-CN"),
};

const loaded = new Map<Language, DesignMessages>();

/** Load the texts in a language, once. */
export async function loadDesignMessages(language: Language): Promise<DesignMessages> {
  const { default: messages } = await FILES[language]();
  loaded.set(language, messages);
  return messages;
}

/** The texts in a language; null while they have not been loaded. */
export function designMessages(language: Language): DesignMessages | null {
  return loaded.get(language) ?? null;
}
