import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { clockTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { SyncNow } from "../sync/SyncNow";
import { Copied } from "./Copied";

interface Props {
  readonly order: OrderDetail;
  /** When it was last read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly refresh: () => Promise<unknown>;
  /** What can be done with it. */
  readonly actions: ReactNode;
}

/** Which order it is, what can be done with it, and how fresh the page is (O-29, O-44, O-60, O-78). */
export function OrderHeader({ order, readAt, refresh, actions }: Props) {
  const { t } = useTranslation("order");
  const { locale } = useLanguage();
  const read = t("readAt", { time: clockTime(readAt, locale) });
  const { refreshing, refreshed, onRefresh } = useRefreshing(refresh);
  return (
    <Header
      variant="h1"
      info={
        <Box fontSize="body-m" fontWeight="normal" display="inline-block">
          <Copied text={order.order_id} label="orderId" />
        </Box>
      }
      description={read}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button iconName="refresh" ariaLabel={t("refresh")} loading={refreshing} onClick={onRefresh} />
          <SyncNow order={order} />
          {actions}
          <LiveRegion hidden>{refreshed && read}</LiveRegion>
        </SpaceBetween>
      }
    >
      {order.product ? t("heading", { product: order.product.name }) : t("unnamed")}
    </Header>
  );
}

/** Only what a person asks for shows as busy and is read out: the page also reads by itself. */
function useRefreshing(refresh: () => Promise<unknown>) {
  const [refreshing, setRefreshing] = useState(false);
  const [refreshed, setRefreshed] = useState(false);
  const onRefresh = () => {
    setRefreshing(true);
    setRefreshed(false);
    void refresh().finally(() => {
      setRefreshing(false);
      setRefreshed(true);
    });
  };
  return { refreshing, refreshed, onRefresh };
}
