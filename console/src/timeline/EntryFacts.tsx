import Box from "@cloudscape-design/components/box";
import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "../api/schema";
import { exactTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import { useWho } from "./entry-words";

/** Kinds whose sentence says already who it was. */
const TOLD: ReadonlySet<TimelineEntry["kind"]> = new Set([
  "Bound",
  "BindingScheduled",
  "ScheduleDropped",
  "Rebound",
  "PairNamed",
  "RefundRequested",
  "RefundProposed",
  "RefundApproved",
  "RefundRejected",
  "RefundWithdrawn",
  "RefundCalledOff",
]);

/** A later record than this many milliseconds after the fact is worth telling. */
const NOTABLE_DELAY = 60_000;

/** When it happened, when it was learnt where that was later, who it was, and who told. */
export function EntryFacts({ entry }: { readonly entry: TimelineEntry }) {
  const { t, i18n } = useTranslation("timeline");
  const { locale } = useLanguage();
  const who = useWho();
  const late = Date.parse(entry.recorded_at) - Date.parse(entry.at) > NOTABLE_DELAY;
  const source = i18n.exists(`timeline:source.${entry.source}`) ? entry.source : "other";
  return (
    <Box variant="small" display="block" color="text-body-secondary">
      <span className="timeline-facts">
        <time dateTime={entry.at}>{exactTime(entry.at, locale)}</time>
        {entry.actor && !TOLD.has(entry.kind) && <span>{t("by", { who: who(entry.actor, "inside") })}</span>}
        <span>{t(`source.${source}`)}</span>
        {late && <span>{t("learnt", { time: exactTime(entry.recorded_at, locale) })}</span>}
      </span>
    </Box>
  );
}
