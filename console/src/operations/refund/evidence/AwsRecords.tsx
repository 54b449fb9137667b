import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../../../api/schema";
import { AdjustmentRecord } from "./AdjustmentRecord";
import { CancellationRecord } from "./CancellationRecord";

/** What AWS was asked for, under its own ids, and what it answered. */
export function AwsRecords({ request }: { readonly request: RefundRequestView }) {
  const { t } = useTranslation("operations/refund");
  const { cancellation, adjustments, amount, paid_back } = request;
  const currency = amount?.currency ?? paid_back?.currency;
  return (
    <Container header={<Header variant="h2">{t("evidence.aws")}</Header>}>
      <SpaceBetween size="l">
        {cancellation && <CancellationRecord cancellation={cancellation} />}
        {adjustments.map((each) => (
          <AdjustmentRecord key={each.invoice_id} adjustment={each} currency={currency} />
        ))}
        {!cancellation && adjustments.length === 0 && (
          <Box color="text-body-secondary">{t("evidence.notAsked")}</Box>
        )}
      </SpaceBetween>
    </Container>
  );
}
