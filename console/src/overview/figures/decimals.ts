const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The exact sum of two decimal numbers as text, with the places of the longer one: "0.10" and "2" make "2.10". */
export function plus(one: string, other: string): string {
  const places = Math.max(placesOf(one), placesOf(other));
  return written(units(one, places) + units(other, places), places);
}

/** The exact sum of decimal numbers as text; "0" for none. Throws where one of them is no decimal number. */
export function sum(decimals: readonly string[]): string {
  return decimals.reduce(plus, "0");
}

function placesOf(decimal: string): number {
  return partsOf(decimal).fraction.length;
}

/** The number in units of its `places`-th decimal place: no binary fraction is ever involved. */
function units(decimal: string, places: number): bigint {
  const { minus, whole, fraction } = partsOf(decimal);
  const size = BigInt(whole + fraction.padEnd(places, "0"));
  return minus ? -size : size;
}

function partsOf(decimal: string) {
  const [, sign, whole, fraction = ""] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) throw new Error(`no decimal number: ${decimal}`);
  return { minus: sign === "-", whole, fraction };
}

function written(size: bigint, places: number): string {
  const digits = `${size < 0n ? -size : size}`.padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = size < 0n ? "-" : "";
  return places ? `${sign}${whole}.${digits.slice(-places)}` : `${sign}${whole}`;
}
