import { useTranslation } from "react-i18next";
import type { BindsTo } from "../api/schema";

/** How a target is named within a sentence: "the application Checkout"; its id where the name is not known. */
export function useTargetWords(): (kind: BindsTo, name: string) => string {
  const { t } = useTranslation("binding");
  return (kind, name) => t(`named.${kind}`, { name });
}
