import Alert from "@cloudscape-design/components/alert";
import LiveRegion from "@cloudscape-design/components/live-region";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../api/schema";
import type { Flow } from "./flow";
import { WaitNotice } from "./WaitNotice";

/** Whether the flow began as a choice in advance. */
export function useWaited(flow: Flow): boolean {
  const [waited] = useState(flow.kind === "schedule");
  return waited;
}

/** What the binding waits for, or that the wait ended while the person was choosing. */
export function FlowNotice(props: {
  readonly order: OrderDetail;
  readonly flow: Flow;
  readonly waited: boolean;
}) {
  const { t } = useTranslation("binding");
  if (props.flow.kind === "schedule") return <WaitNotice order={props.order} reason={props.flow.reason} />;
  if (!props.waited) return null;
  return (
    <LiveRegion>
      <Alert type="info">{t("wait.over")}</Alert>
    </LiveRegion>
  );
}
