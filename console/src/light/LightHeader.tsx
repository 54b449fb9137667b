import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { APPEARANCES, type Appearance, appearance, chooseAppearance } from "../appearance/appearance";
import { chooseLanguage, useLanguage } from "../language/language";
import { LANGUAGES, type Language, NAMES, TAGS } from "../language/languages";

/** Name of the pages, ways to help and orders, language and appearance. */
export function LightHeader() {
  const { t } = useTranslation("light");
  return (
    <header className="light-header">
      <Link className="light-brand" to="/">
        {t("product", { ns: "app" })}
      </Link>
      <Link to="/orders">{t("orders")}</Link>
      <Link to="/help">{t("help")}</Link>
      <LanguageSwitch />
      <AppearanceSwitch />
    </header>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation("app");
  const { language } = useLanguage();
  return (
    <select
      aria-label={t("language")}
      value={language}
      onChange={(event) => void chooseLanguage(event.target.value as Language)}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={TAGS[each]}>
          {NAMES[each]}
        </option>
      ))}
    </select>
  );
}

function AppearanceSwitch() {
  const { t } = useTranslation("app");
  const [chosen, setChosen] = useState(appearance());
  return (
    <select
      aria-label={t("appearance.label")}
      value={chosen}
      onChange={(event) => {
        chooseAppearance(event.target.value as Appearance);
        setChosen(appearance());
      }}
    >
      {APPEARANCES.map((each) => (
        <option key={each} value={each}>
          {t(`appearance.${each}`)}
        </option>
      ))}
    </select>
  );
}
