import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundRequestView, Workbench } from "../../../api/schema";
import { Refused } from "../parts/Refused";
import { DecisionButtons } from "./DecisionButtons";
import { decisionsOf, isUndecided } from "./decisions";
import { Proposed } from "./Proposed";

interface Props {
  readonly bench: Workbench;
  readonly request: RefundRequestView;
}

/** What is proposed, what became of it, and who may decide (O-65, O-66). */
export function Decision({ bench, request }: Props) {
  const { t } = useTranslation("operations/refund");
  const offered = decisionsOf(bench, request);
  const held = offered.find(({ name }) => name === "approve")?.permission.refusal;
  return (
    <Container
      header={
        <Header variant="h2" actions={<DecisionButtons bench={bench} request={request} offered={offered} />}>
          {t("decision.title")}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {bench.proposed && <Proposed proposed={bench.proposed} />}
        {!bench.proposed && (
          <Box color="text-body-secondary">
            {isUndecided(request) ? t("decision.nothing") : t("evidence.noProposal")}
          </Box>
        )}
        {held && <Refused refusal={held} />}
        {request.decision_reason && <div>{t("decision.reason", { reason: request.decision_reason })}</div>}
      </SpaceBetween>
    </Container>
  );
}
