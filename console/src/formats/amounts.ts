import type { MoneyView } from "../api/schema";

/** An amount in its currency's local form. `Intl` takes the decimal text itself: no binary fractions. */
export function money({ amount, currency }: MoneyView, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    amount as Intl.StringNumericLiteral,
  );
}

/** A decimal number in its local form. */
export function quantity(decimal: string, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
    decimal as Intl.StringNumericLiteral,
  );
}
