import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { ProposalView, ProposedView, RefundEvidence } from "../../../api/schema";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Proposed } from "../deciding/Proposed";
import { Calculation } from "../figures/Calculation";
import { usePolicyWords } from "../proposing/policy-words";

/** What people proposed and how that was computed, the oldest first; before that, what it would come to. */
export function Numbers({ evidence: { computed, proposals } }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  const none = proposals.length === 0;
  return (
    <Container header={<Header variant="h2">{t("evidence.numbers")}</Header>}>
      <SpaceBetween size="l">
        {none && <Box color="text-body-secondary">{t("evidence.noProposal")}</Box>}
        {none && computed && <Computed {...computed} currency={computed.amount.currency} />}
        {proposals.map((each) => (
          <Made key={each.proposal_id} proposed={each} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function Made({ proposed }: { readonly proposed: ProposedView }) {
  return (
    <SpaceBetween size="s">
      <Computed {...proposed} currency={proposed.computed.currency} />
      <Proposed proposed={proposed} />
    </SpaceBetween>
  );
}

type Figures = Pick<ProposalView, "policy" | "at" | "lines"> & { readonly currency: string };

function Computed({ policy, at, lines, currency }: Figures) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const words = usePolicyWords();
  return (
    <div>
      <Box variant="h3">
        {t("evidence.computed", { policy: words(policy).name, time: exactTime(at, locale) })}
      </Box>
      <Calculation policy={policy} lines={lines} currency={currency} />
    </div>
  );
}
