/**
 * A time as people choose it: a day of their calendar (`2026-11-24`) or a minute of it (`2026-11-24T08:15`), in their
 * own time zone. The same link means the same calendar day to everybody, wherever they are.
 */
export type LocalTime = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** Whether a text is a time that exists: no 30th of February, no 25 o'clock. */
export function isLocalTime(text: string): text is LocalTime {
  const [, year = "", month = "", day = "", hour = "0", minute = "0"] = FORM.exec(text) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  const exists = Number(year) > 0 && date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
  return exists && Number(hour) < 24 && Number(minute) < 60;
}

/** The first instant (UTC) of the day or minute. */
export function beginOf(time: LocalTime): string {
  return at(time, 0).toISOString();
}

/** The last instant (UTC) of the day or minute; the API's instants have microseconds. */
export function endOf(time: LocalTime): string {
  const last = new Date(at(time, 1).getTime() - 1);
  return last.toISOString().replace("Z", "999Z");
}

/** The day, or the day and the minute, as the locale writes them. */
export function localTimeWords(time: LocalTime, locale: string): string {
  const style = time.includes("T") ? ({ timeStyle: "short" } as const) : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...style }).format(at(time, 0));
}

/** When the day or minute begins, or the one `later` after it. */
function at(time: LocalTime, later: number): Date {
  const [, year, month, day, hour, minute] = FORM.exec(time) ?? [];
  const date = [Number(year), Number(month) - 1] as const;
  if (hour === undefined) return new Date(...date, Number(day) + later);
  return new Date(...date, Number(day), Number(hour), Number(minute) + later);
}
