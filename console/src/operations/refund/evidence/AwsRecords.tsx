import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundEvidence } from "../../../api/schema";
import { CancellationRecord } from "./CancellationRecord";
import { TransferRecord } from "./TransferRecord";

/** What AWS was asked for, under its own ids, and what it answered. */
export function AwsRecords({ evidence: { request, transfers } }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  const { cancellation, amount, paid_back } = request;
  const currency = amount?.currency ?? paid_back?.currency;
  return (
    <Container header={<Header variant="h2">{t("evidence.aws")}</Header>}>
      <SpaceBetween size="l">
        {cancellation && <CancellationRecord cancellation={cancellation} />}
        {transfers.map((each) => (
          <TransferRecord key={each.client_token} transfer={each} currency={currency} />
        ))}
        {!cancellation && transfers.length === 0 && (
          <Box color="text-body-secondary">{t("evidence.notAsked")}</Box>
        )}
      </SpaceBetween>
    </Container>
  );
}
