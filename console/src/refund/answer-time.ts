import type { CancellationView } from "../api/schema";

const DAY = 86_400_000;

/** How far the buyer's time to answer has run. */
export interface AnswerTime {
  /** The day that it is, counted from 1. */
  readonly day: number;
  /** How many days there are: seven (facts §7.1), as AWS's own instants say. */
  readonly days: number;
  /** The part that has passed, from 0 to 1. */
  readonly passed: number;
}

/** The buyer's time to answer at `now`, in milliseconds since 1970. */
export function answerTime(
  { asked_at, answer_by }: Pick<CancellationView, "asked_at" | "answer_by">,
  now: number,
): AnswerTime {
  const from = Date.parse(asked_at);
  const whole = Math.max(1, Date.parse(answer_by) - from);
  const gone = Math.min(Math.max(0, now - from), whole);
  const days = Math.max(1, Math.round(whole / DAY));
  return { day: Math.min(days, Math.floor(gone / DAY) + 1), days, passed: gone / whole };
}
