import TopNavigation, { type TopNavigationProps } from "@cloudscape-design/components/top-navigation";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useServices } from "../app/services";
import { APPEARANCES, type Appearance, appearance, chooseAppearance } from "../appearance/appearance";
import { chooseLanguage, useLanguage } from "../language/language";
import { LANGUAGES, type Language, NAMES } from "../language/languages";

/** Name of the console, help, language, appearance, and the person. */
export function ShellHeader() {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const utilities = [useLanguageMenu(), useAppearanceMenu(), usePersonMenu()];
  return (
    <div id="shell-header">
      <TopNavigation
        identity={{
          href: "/orders",
          title: t("product", { ns: "app" }),
          onFollow: (event) => {
            event.preventDefault();
            navigate("/orders");
          },
        }}
        utilities={utilities}
      />
    </div>
  );
}

function useLanguageMenu(): TopNavigationProps.MenuDropdownUtility {
  const { t } = useTranslation("app");
  const { language } = useLanguage();
  return {
    type: "menu-dropdown",
    text: NAMES[language],
    ariaLabel: `${t("language")}: ${NAMES[language]}`,
    items: LANGUAGES.map((id) => ({ id, text: NAMES[id] })),
    onItemClick: ({ detail }) => void chooseLanguage(detail.id as Language),
  };
}

function useAppearanceMenu(): TopNavigationProps.MenuDropdownUtility {
  const { t } = useTranslation("app");
  const [chosen, setChosen] = useState(appearance());
  return {
    type: "menu-dropdown",
    iconName: "settings",
    title: t("appearance.label"),
    ariaLabel: t("appearance.label"),
    items: APPEARANCES.map((id) => ({
      id,
      itemType: "checkbox",
      checked: id === chosen,
      text: t(`appearance.${id}`),
    })),
    onItemClick: ({ detail }) => {
      chooseAppearance(detail.id as Appearance);
      setChosen(appearance());
    },
  };
}

function usePersonMenu(): TopNavigationProps.MenuDropdownUtility {
  const { t } = useTranslation("shell");
  const { session } = useServices();
  return {
    type: "menu-dropdown",
    iconName: "user-profile",
    text: session.email ?? "",
    ariaLabel: t("signedInAs", { email: session.email ?? "" }),
    description: session.email ?? "",
    items: [{ id: "sign-out", text: t("signOut") }],
    onItemClick: () => void session.signOut(),
  };
}
