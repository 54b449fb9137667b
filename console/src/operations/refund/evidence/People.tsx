import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { EvidencePerson, RefundEvidence, TimelineEntry } from "../../../api/schema";
import { useEntrySentence } from "../../../timeline/entry-words";
import { Pairs } from "../parts/Pairs";

/** Who had a part in it and which, by account; the address only as long as it is kept. */
export function People({ evidence: { people, timeline } }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  return (
    <Container header={<Header variant="h2">{t("evidence.people")}</Header>}>
      <SpaceBetween size="l">
        {people.length === 0 && <Box color="text-body-secondary">{t("evidence.nobody")}</Box>}
        {people.map((each) => (
          <Part key={each.account_id} person={each} timeline={timeline} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

interface Props {
  readonly person: EvidencePerson;
  readonly timeline: readonly TimelineEntry[];
}

function Part({ person: { account_id, email, role, did }, timeline }: Props) {
  const { t } = useTranslation("operations/refund");
  const sentence = useEntrySentence([]);
  const acts = new Set(did.map(({ entry_id }) => entry_id));
  return (
    <Pairs
      items={[
        { label: t(`evidence.role.${role}`), value: account_id },
        { label: t("evidence.email"), value: email ?? t("evidence.erased") },
        {
          label: t("evidence.did"),
          value: timeline
            .filter(({ id }) => acts.has(id))
            .map((entry) => <div key={entry.id}>{sentence(entry)}</div>),
        },
      ]}
    />
  );
}
