import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundEvidence } from "../../../api/schema";
import { useEntrySentence } from "../../../timeline/entry-words";
import { laidOut } from "../../../timeline/json";

/** What AWS sent, as it came; nothing where nothing was sent, or kept. */
export function Messages({ evidence: { messages, timeline } }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  const sentence = useEntrySentence([]);
  if (messages.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{t("evidence.messages")}</Header>}>
      <SpaceBetween size="l">
        {messages.map(({ entry_id, body }) => {
          const entry = timeline.find(({ id }) => id === entry_id);
          return (
            <div key={entry_id}>
              {entry && <Box variant="h3">{sentence(entry)}</Box>}
              <pre className="refund-message" lang="en">
                {laidOut(body).text}
              </pre>
            </div>
          );
        })}
      </SpaceBetween>
    </Container>
  );
}
