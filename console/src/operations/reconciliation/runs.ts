import type { RunView } from "../../api/schema";

type Times = Pick<RunView, "started_at" | "finished_at">;

/** Whether a run that began at this instant or later is over. The API writes all instants alike, to the microsecond. */
export function endedSince(runs: readonly Pick<RunView, "started_at">[], since: string): boolean {
  return runs.some(({ started_at }) => started_at >= since);
}

/** How many seconds a run took; a begun one counts. */
export function secondsOf({ started_at, finished_at }: Times): number {
  return Math.max(1, Math.ceil((Date.parse(finished_at) - Date.parse(started_at)) / 1000));
}
