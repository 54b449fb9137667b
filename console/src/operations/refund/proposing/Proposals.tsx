import Alert from "@cloudscape-design/components/alert";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { Workbench } from "../../../api/schema";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Calculation } from "../figures/Calculation";
import { Refused } from "../parts/Refused";
import { type Draft, useDraft } from "./draft";
import { PolicyTiles } from "./PolicyTiles";
import { ProposeForm } from "./ProposeForm";

/** What may go back by each policy, how that is computed, and the form that proposes it. */
export function Proposals({ bench }: { readonly bench: Workbench }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const draft = useDraft(bench);
  const at = draft && t("proposals.at", { time: exactTime(draft.computed.at, locale) });
  return (
    <Container
      header={
        <Header variant="h2" description={at}>
          {t("proposals.title")}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {bench.uncomputed && <Refused refusal={bench.uncomputed} />}
        {draft && <Computed bench={bench} draft={draft} />}
      </SpaceBetween>
    </Container>
  );
}

function Computed({ bench, draft }: { readonly bench: Workbench; readonly draft: Draft }) {
  const { t } = useTranslation("operations/refund");
  const { policy, lines, amount, limited } = draft.computed;
  return (
    <SpaceBetween size="l">
      <PolicyTiles bench={bench} draft={draft} />
      {limited && <Alert type="info">{t("proposals.limited")}</Alert>}
      <ColumnLayout columns={2} minColumnWidth={320}>
        <Calculation policy={policy} lines={lines} currency={amount.currency} />
        {bench.request && bench.can_propose.allowed && (
          <ProposeForm bench={bench} requestId={bench.request.request_id} draft={draft} />
        )}
      </ColumnLayout>
    </SpaceBetween>
  );
}
