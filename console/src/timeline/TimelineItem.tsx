import Box from "@cloudscape-design/components/box";
import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "../api/schema";
import { EntryFacts } from "./EntryFacts";
import { OriginalMessage } from "./OriginalMessage";

interface Props {
  readonly orderId: string;
  readonly entry: TimelineEntry;
  readonly sentence: string;
}

/** One thing that happened: the sentence, who, when and from where, a person's reason, AWS's message on demand. */
export function TimelineItem({ orderId, entry, sentence }: Props) {
  const { t } = useTranslation("timeline");
  return (
    <li className="timeline-entry">
      <Box fontWeight="bold">{sentence}</Box>
      <EntryFacts entry={entry} />
      {entry.note && <Box>{t("reason", { note: entry.note })}</Box>}
      {entry.raw && <OriginalMessage orderId={orderId} entryId={entry.id} sentence={sentence} />}
    </li>
  );
}
