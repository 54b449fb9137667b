import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { ProposalView, RefundEvidence } from "../../../api/schema";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Proposed } from "../deciding/Proposed";
import { Calculation } from "../figures/Calculation";
import { usePolicyWords } from "../proposing/policy-words";

/** What was computed, with every formula, and what people proposed upon it, the oldest first. */
export function Numbers({ evidence: { computed, proposals } }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  return (
    <Container header={<Header variant="h2">{t("evidence.numbers")}</Header>}>
      <SpaceBetween size="l">
        {computed && <Computed proposal={computed} />}
        {proposals.length === 0 && <Box color="text-body-secondary">{t("evidence.noProposal")}</Box>}
        {proposals.map((each) => (
          <Proposed key={each.proposal_id} proposed={each} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function Computed({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const policy = usePolicyWords();
  const { name } = policy(proposal.policy);
  return (
    <div>
      <Box variant="h3">{t("evidence.computed", { policy: name, time: exactTime(proposal.at, locale) })}</Box>
      <Calculation proposal={proposal} />
    </div>
  );
}
