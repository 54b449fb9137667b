/** What the API takes: major units, with a point. */
const DECIMAL = /^\d{1,15}(\.\d{1,8})?$/;

/**
 * The amount that somebody typed, with a point or a comma before the cents; null where it is no such number.
 *
 * More digits than the currency has cents are none: who types 1,200 or 1.200 dollars means more than one.
 */
export function amountOf(typed: string, currency: string): string | null {
  const decimal = typed.trim().replace(",", ".");
  const [, cents = ""] = decimal.split(".");
  return DECIMAL.test(decimal) && cents.length <= minorDigits(currency) ? decimal : null;
}

/** How many digits the currency has after the point: 2 for USD, none for JPY. */
function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** Whether two amounts are the same, however many zeros they are written with. */
export function sameAmount(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Whether it is nothing. */
export function isZero(amount: string): boolean {
  return plain(amount) === "0";
}

function plain(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = fraction.replace(/0+$/, "");
  const number = whole.replace(/^0+(?=\d)/, "");
  return digits ? `${number}.${digits}` : number;
}
