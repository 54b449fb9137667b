import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { OrderStatus } from "../api/schema";
import { ORDER_STATUS } from "../terms/statuses";
import { ExplainedStatus } from "./ExplainedStatus";

const TYPES: Readonly<Record<OrderStatus, StatusIndicatorProps.Type>> = {
  REFUND_WINDOW: "pending",
  PENDING_LINK: "info",
  LINKED: "success",
  REFUND_REVIEW: "warning",
  REFUNDED: "stopped",
  CANCELLED: "stopped",
  EXPIRED: "stopped",
  SUPERSEDED: "stopped",
};

interface Props {
  readonly status: OrderStatus;
  /** False where pressing it must do nothing, for example inside of another button. */
  readonly explained?: boolean;
}

/** An order's status (O-30 to O-33) with its meaning on demand. */
export function OrderStatusLabel({ status, explained = true }: Props) {
  const { t } = useTranslation("statuses");
  return (
    <ExplainedStatus
      type={TYPES[status]}
      label={ORDER_STATUS[status]}
      explanation={explained ? t(`order.${status}`) : null}
    />
  );
}
