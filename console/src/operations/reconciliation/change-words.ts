import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/language";
import type messages from "./messages/en.json";

type Change = keyof typeof messages.change;

/** In what an order was out of step, as a list in words; a word that is new here, as the API says it. */
export function useChangeWords(): (changes: readonly string[]) => string {
  const { t, i18n } = useTranslation("operations/reconciliation");
  const { locale } = useLanguage();
  const word = (change: string) =>
    i18n.exists(`operations/reconciliation:change.${change}`) ? t(`change.${change as Change}`) : change;
  return (changes) => new Intl.ListFormat(locale, { type: "unit" }).format(changes.map(word));
}
