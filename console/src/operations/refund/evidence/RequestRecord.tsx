import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../../../api/schema";
import { Trouble } from "../../../refund/Trouble";
import { RequestFacts } from "../parts/RequestFacts";

/** What was asked for, what was decided, and what came of it. */
export function RequestRecord({ request }: { readonly request: RefundRequestView }) {
  const { t } = useTranslation("operations/refund");
  return (
    <Container header={<Header variant="h2">{t("request.title")}</Header>}>
      <SpaceBetween size="m">
        <RequestFacts request={request} />
        {request.decision_reason && <div>{t("decision.reason", { reason: request.decision_reason })}</div>}
        {request.trouble && <Trouble trouble={request.trouble} state={request.state} />}
      </SpaceBetween>
    </Container>
  );
}
