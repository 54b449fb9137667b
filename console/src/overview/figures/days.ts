/** A range of whole calendar days where the reader is. */
export interface Days {
  /** The beginning of the first day. */
  readonly from: Date;
  /** The end of the last one, to the millisecond. */
  readonly to: Date;
}

/** So many days from today on, today included; or as many after `skipped` days. */
export function nextDays(now: Date, count: number, skipped = 0): Days {
  const midnight = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return { from: midnight(skipped), to: new Date(midnight(skipped + count).getTime() - 1) };
}
