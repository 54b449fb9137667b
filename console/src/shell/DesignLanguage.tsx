import { I18nProvider, type I18nProviderProps } from "@cloudscape-design/components/i18n";
import { type ReactNode, useEffect, useState } from "react";
import { useLanguage } from "../language/language";
import type { Language } from "../language/languages";

type DesignMessages = I18nProviderProps.Messages;

const LOADERS: Readonly<Record<Language, () => Promise<{ default: DesignMessages }>>> = {
  en: () => import("@cloudscape-design/components/i18n/messages/all.en"),
  es: () => import("@cloudscape-design/components/i18n/messages/all.es"),
  it: () => import("@cloudscape-design/components/i18n/messages/all.it"),
  zh: () => import("@cloudscape-design/components/i18n/messages/all.zh-CN"),
};

/** The design system's own texts, in the language of the pages. */
export function DesignLanguage({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [loaded, setLoaded] = useState<{ language: Language; messages: DesignMessages } | null>(null);
  useEffect(() => {
    let current = true;
    LOADERS[language]().then(({ default: messages }) => current && setLoaded({ language, messages }));
    return () => {
      current = false;
    };
  }, [language]);
  if (!loaded) return null;
  return (
    <I18nProvider locale={loaded.language === "zh" ? "zh-CN" : loaded.language} messages={[loaded.messages]}>
      {children}
    </I18nProvider>
  );
}
