import { isoDay, twoDigits } from "../formats/iso-day";

/** An instant as the reader's clock showed it, in a form that spreadsheets know as a date: "2026-11-24 08:15:00". */
export function localStamp(instant: string): string {
  const date = new Date(instant);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(":");
  return `${isoDay(date)} ${time}`;
}

/** The name of the reader's time zone: "Europe/Madrid". */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
