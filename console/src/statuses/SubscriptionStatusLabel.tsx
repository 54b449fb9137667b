import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { SubscriptionStatus } from "../api/schema";
import { SUBSCRIPTION_STATUS } from "../terms/statuses";
import { ExplainedStatus } from "./ExplainedStatus";

const TYPES: Readonly<Record<SubscriptionStatus, StatusIndicatorProps.Type>> = {
  PENDING: "pending",
  SUBSCRIBED: "success",
  UNSUBSCRIBE_PENDING: "warning",
  UNSUBSCRIBED: "stopped",
  EXPIRED: "stopped",
  FAILED: "error",
};

interface Props {
  readonly status: SubscriptionStatus;
  /** False where pressing it must do nothing, for example inside of another button. */
  readonly explained?: boolean;
}

/** Where the subscription stands with AWS (O-34 to O-37) with its meaning on demand. */
export function SubscriptionStatusLabel({ status, explained = true }: Props) {
  const { t } = useTranslation("statuses");
  return (
    <ExplainedStatus
      type={TYPES[status]}
      label={SUBSCRIPTION_STATUS[status]}
      explanation={explained ? t(`subscription.${status}`) : null}
    />
  );
}
