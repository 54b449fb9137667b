import "../../../timeline/timeline.css";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { RefundEvidence, TimelineEntry } from "../../../api/schema";
import { EntryFacts } from "../../../timeline/EntryFacts";
import { useEntrySentence } from "../../../timeline/entry-words";

/** The facts of the request and of AWS's answers, the oldest first, each with all that it says. */
export function WhatHappened({ evidence: { timeline } }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  const sentence = useEntrySentence([]);
  return (
    <Container header={<Header variant="h2">{t("evidence.happened")}</Header>}>
      <ol className="timeline">
        {timeline.map((entry) => (
          <Entry key={entry.id} entry={entry} sentence={sentence(entry)} />
        ))}
      </ol>
    </Container>
  );
}

function Entry({ entry, sentence }: { readonly entry: TimelineEntry; readonly sentence: string }) {
  const { t } = useTranslation("timeline");
  const details = Object.entries(entry.details).map(([name, value]) => `${name}: ${value}`);
  return (
    <li className="timeline-entry">
      <Box fontWeight="bold">{sentence}</Box>
      <EntryFacts entry={entry} />
      {entry.note && <Box>{t("reason", { note: entry.note })}</Box>}
      {details.length > 0 && (
        <code className="refund-formula" lang="en">
          {details.join(" · ")}
        </code>
      )}
    </li>
  );
}
