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
