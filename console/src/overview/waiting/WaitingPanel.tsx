import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { BINDABLE_PATH, statusPath } from "../addresses";
import { waiting } from "../figures/waiting";
import { BigNumbers } from "../parts/BigNumbers";
import type { PanelProps } from "../parts/panel";
import { NextSteps } from "./NextSteps";

/** What the account owner can do now, and what waits for the refund window (O-45, O-63, O-77). */
export function WaitingPanel({ orders, loading }: PanelProps) {
  const { t } = useTranslation("overview");
  const found = useMemo(() => waiting(orders), [orders]);
  const numbers = [
    { label: t("waiting.bindable"), count: found.bindable.length, to: BINDABLE_PATH },
    { label: t("waiting.inWindow"), count: found.inWindow.length, to: statusPath("REFUND_WINDOW") },
    { label: t("waiting.scheduled"), count: found.scheduled.length },
  ];
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t("waiting.description")}>
          {t("waiting.title")}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <BigNumbers numbers={numbers} loading={loading} />
        <NextSteps found={found} loading={loading} />
      </SpaceBetween>
    </Container>
  );
}
