/** The exact local time of an instant, with its zone: "Nov 24, 2026, 8:15 AM GMT+1". */
export function localTime(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** The local day of an instant: "Nov 24, 2026". */
export function localDay(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(instant));
}

/** The local time of an instant to the second, with its zone: "Nov 24, 2026, 8:15:30 AM GMT+1". */
export function exactTime(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "long" }).format(
    new Date(instant),
  );
}

/** The local time of day of a moment in milliseconds since 1970: "8:15:30 AM". */
export function clockTime(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(new Date(moment));
}
