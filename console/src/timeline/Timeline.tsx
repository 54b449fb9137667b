import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../api/schema";
import { ProblemAlert } from "../problems/ProblemAlert";
import { type Direction, DirectionSwitch } from "./DirectionSwitch";
import { TimelineEntries } from "./TimelineEntries";
import { TimelineLoading } from "./TimelineLoading";
import { useTimeline } from "./timeline";

/** What happened to an order, in plain sentences (O-60, O-80). */
export function Timeline({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("timeline");
  const [direction, setDirection] = useState<Direction>("newest");
  const { data, error, refetch, isFetching } = useTimeline(order.order_id, order.version);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t("description")}
          actions={<DirectionSwitch chosen={direction} onChoose={setDirection} />}
        >
          {t("title")}
        </Header>
      }
    >
      {data && <TimelineEntries order={order} items={data} direction={direction} />}
      {!data && !error && <TimelineLoading />}
      {!data && error && <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />}
    </Container>
  );
}
