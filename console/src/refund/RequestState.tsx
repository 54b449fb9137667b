import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../api/schema";

const TYPES: Readonly<Record<RefundRequestView["state"], StatusIndicatorProps.Type>> = {
  REQUESTED: "pending",
  PROPOSED: "pending",
  APPROVED: "in-progress",
  COMPLETED: "success",
  REJECTED: "error",
  WITHDRAWN: "stopped",
  FAILED: "error",
  INCOMPLETE: "warning",
};

/** Where a request stands. */
export function RequestState({ state }: Pick<RefundRequestView, "state">) {
  const { t } = useTranslation("refund");
  return <StatusIndicator type={TYPES[state]}>{t(`state.${state}`)}</StatusIndicator>;
}
