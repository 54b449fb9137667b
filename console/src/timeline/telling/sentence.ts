import type { TimelineEntry } from "../../api/schema";
import { ANSWERS } from "./answers";
import { DEEDS } from "./deeds";
import { NOTICES } from "./notices";
import { REFUND_REQUESTS } from "./refund-requests";
import { REFUNDS } from "./refunds";
import type { SentenceOf, Tellers, ToldKind } from "./teller";

/** A sentence for every kind that the API's document names: a kind without one does not compile. */
const TELLERS: Tellers<TimelineEntry["kind"]> = {
  ...NOTICES,
  ...ANSWERS,
  ...DEEDS,
  ...REFUNDS,
  ...REFUND_REQUESTS,
};

type Told = Pick<TimelineEntry, "kind" | "details" | "actor">;

/** The name of the entry's sentence; null for a kind that a newer API tells to an older page. */
export function sentenceOf({ kind, details, actor }: Told): SentenceOf<ToldKind> | null {
  // Nobody gave the choice up: what was chosen is gone.
  if (kind === "ScheduleDropped" && actor === null) return "ScheduleDropped.gone";
  return Object.hasOwn(TELLERS, kind) ? TELLERS[kind](details) : null;
}
