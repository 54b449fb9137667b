/** The reader's calendar day of a moment, as addresses and file names write it: "2026-11-24". */
export function isoDay(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoDigits).join("-");
}

/** A part of a date or time in two digits: "08". */
export function twoDigits(number: number): string {
  return `${number}`.padStart(2, "0");
}
