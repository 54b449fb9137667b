import { useTranslation } from "react-i18next";
import type { TargetView } from "../api/schema";

/** How a target is named inside of a sentence: "application “Shop”"; by its id where its name is not known. */
export function useTargetWords(): (target: TargetView, name: string | null) => string {
  const { t } = useTranslation("order");
  return ({ kind, id }, name) => t(`target.${kind}`, { name: name ?? id });
}
