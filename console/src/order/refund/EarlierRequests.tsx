import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../../api/schema";
import { RequestFacts } from "../../refund/RequestFacts";

/** What was asked for before, newest first, on demand. */
export function EarlierRequests({ requests }: { readonly requests: readonly RefundRequestView[] }) {
  const { t } = useTranslation("refund");
  return (
    <ExpandableSection headerText={t("section.earlier", { count: requests.length })} headingTagOverride="h3">
      <SpaceBetween size="l">
        {requests.map((request) => (
          <RequestFacts key={request.request_id} request={request} />
        ))}
      </SpaceBetween>
    </ExpandableSection>
  );
}
