/** A range of whole days where the reader is; both moments are part of it. */
export interface Days {
  readonly from: Date;
  readonly to: Date;
}

/** From the beginning of today to the end of the day that is `count` days ahead. */
export function nextDays(now: Date, count: number): Days {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  return {
    from: new Date(year, month, day),
    to: new Date(new Date(year, month, day + count + 1).getTime() - 1),
  };
}
