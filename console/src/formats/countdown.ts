/** What is left until an instant, in whole units; all zero once it has passed. */
export interface Left {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** The time from `now` (milliseconds since 1970) until `until`; a begun second counts as a whole one. */
export function left(until: string, now: number): Left {
  return unitsOf(Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)));
}

/** A duration of whole seconds in its units. */
export function unitsOf(total: number): Left {
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3_600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

/**
 * In words of the locale: "1 day, 23 hours, 59 minutes, 50 seconds"; leading zero units are left out, and so is what
 * comes after the first `most` units.
 */
export function inWords({ days, hours, minutes, seconds }: Left, locale: string, most = 4): string {
  const units = [
    ["day", days],
    ["hour", hours],
    ["minute", minutes],
    ["second", seconds],
  ] as const;
  const first = units.findIndex(([, count]) => count > 0);
  const shown = first < 0 ? units.slice(-1) : units.slice(first, first + most);
  const words = shown.map(([unit, count]) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
  );
  return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(words);
}
