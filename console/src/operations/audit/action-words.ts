import { useTranslation } from "react-i18next";
import type messages from "./messages/en.json";

type Action = keyof typeof messages.action;

/** What an action is called; one that a newer API tells to an older page, as the API calls it. */
export function useActionWords(): (action: string) => string {
  const { t, i18n } = useTranslation("operations/audit");
  return (action) =>
    i18n.exists(`operations/audit:action.${action}`) ? t(`action.${action as Action}`) : action;
}
