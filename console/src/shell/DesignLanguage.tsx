import { I18nProvider } from "@cloudscape-design/components/i18n";
import { type ReactNode, useEffect, useState } from "react";
import { useLanguage } from "../language/language";
import type { Language } from "../language/languages";
import { type DesignMessages, designMessages, loadDesignMessages } from "./design-messages";

interface Shown {
  readonly language: Language;
  readonly messages: DesignMessages;
}

/** The design system's own texts, in the language of the pages; the earlier ones until the next have come. */
export function DesignLanguage({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [shown, setShown] = useState(() => known(language));
  useEffect(() => {
    let current = true;
    void loadDesignMessages(language).then((messages) => current && setShown({ language, messages }));
    return () => {
      current = false;
    };
  }, [language]);
  if (!shown) return null;
  return (
    <I18nProvider locale={shown.language === "zh" ? "zh-CN" : shown.language} messages={[shown.messages]}>
      {children}
    </I18nProvider>
  );
}

function known(language: Language): Shown | null {
  const messages = designMessages(language);
  return messages && { language, messages };
}
