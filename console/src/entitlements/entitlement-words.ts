import { useTranslation } from "react-i18next";
import type { EntitlementView } from "../api/schema";
import { quantity } from "../formats/amounts";
import { useLanguage } from "../language/language";
import type { Language } from "../language/languages";
import { knownUnit, neededWithLabel } from "./units";

/** One entitlement in the reader's language (O-39 to O-41, O-50). */
export interface EntitlementWords {
  /** "Daily active users", or AWS's name of the dimension where the catalog does not know it. */
  readonly label: string;
  /** With its unit: "10,000 users"; empty where AWS gives neither quantity nor value. */
  readonly amount: string;
  /** For a line that begins with the label: "Daily active users: 10,000". */
  readonly line: string;
}

/** How an entitlement is told. */
export function useEntitlementWords(): (row: EntitlementView) => EntitlementWords {
  const { language } = useLanguage();
  const amountOf = useAmountWords();
  return (row) => {
    const label = labelOf(row, language);
    const amount = amountOf(row, true);
    const short = amountOf(row, neededWithLabel(row.unit ?? ""));
    return { label, amount, line: short ? `${label}: ${short}` : label };
  };
}

/** Everything that was bought on one line, for table cells and files; empty where AWS has not said it. */
export function useEntitlementLine(): (rows: readonly EntitlementView[]) => string {
  const words = useEntitlementWords();
  return (rows) => rows.map((row) => words(row).line).join(" · ");
}

/** The dimension's label in `language`, in English, or AWS's own name of it. */
export function labelOf({ labels, dimension }: EntitlementView, language: Language): string {
  return labels?.[language] ?? labels?.en ?? dimension;
}

function useAmountWords(): (row: EntitlementView, withUnit: boolean) => string {
  const { t } = useTranslation("entitlements");
  const { locale } = useLanguage();
  const valueWords = (value: string) => {
    if (value === "true") return t("yes");
    return value === "false" ? t("no") : value;
  };
  return ({ quantity: decimal, value, unit }, withUnit) => {
    if (decimal === null) return value === null ? "" : valueWords(value);
    const number = quantity(decimal, locale);
    if (!unit || !withUnit) return number;
    const known = knownUnit(unit);
    return known ? t(`units.${known}`, { count: Number(decimal), quantity: number }) : `${number} ${unit}`;
  };
}
