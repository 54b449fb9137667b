/** A calendar month where the reader is. */
export interface Month {
  /** Its first moment, and the first of the next month. */
  readonly start: Date;
  readonly end: Date;
}

/** The month of a moment, or one that lies `back` months before it. */
export function monthOf(moment: Date, back = 0): Month {
  const [year, month] = [moment.getFullYear(), moment.getMonth() - back];
  return { start: new Date(year, month, 1), end: new Date(year, month + 1, 1) };
}

/** The last `count` months up to the one of `now`, oldest first. */
export function lastMonths(now: Date, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, at) => monthOf(now, count - 1 - at));
}
