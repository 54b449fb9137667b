import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundRequestView, Workbench } from "../../../api/schema";
import { RefundProgress } from "../../../refund/RefundProgress";
import { Refused } from "../parts/Refused";
import { RequestFacts } from "../parts/RequestFacts";

/** What is asked for, how far it is, and who is next; or that nothing is asked for, and why nothing can be. */
export function RequestPanel({ bench: { request, can_request } }: { readonly bench: Workbench }) {
  const { t } = useTranslation("operations/refund");
  return (
    <Container header={<Header variant="h2">{t("request.title")}</Header>}>
      {request && <Request request={request} />}
      {!request && can_request.allowed && <Box color="text-body-secondary">{t("request.none")}</Box>}
      {!request && can_request.refusal && <Refused refusal={can_request.refusal} />}
    </Container>
  );
}

function Request({ request }: { readonly request: RefundRequestView }) {
  return (
    <SpaceBetween size="l">
      <RequestFacts request={request} />
      <RefundProgress request={request} />
    </SpaceBetween>
  );
}
