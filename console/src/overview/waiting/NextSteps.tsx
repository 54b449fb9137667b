import Box from "@cloudscape-design/components/box";
import List from "@cloudscape-design/components/list";
import Skeleton from "@cloudscape-design/components/skeleton";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "../../api/schema";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { orderPath } from "../../orders/OrderLink";
import { AddressLink } from "../../shell/AddressLink";
import { BIND } from "../../terms/buttons";
import { English } from "../../terms/English";
import type { Waiting } from "../figures/waiting";

/** How many orders of either kind are named; the numbers above lead to all of them. */
const NAMED = 2;

interface Props {
  readonly found: Waiting;
  readonly loading: boolean;
}

/** The most urgent of the orders that wait: those to be bound, then those whose window ends next. */
export function NextSteps({ found, loading }: Props) {
  const { t } = useTranslation("overview");
  const step = useStep();
  const named = [found.bindable, found.inWindow].flatMap((kind) => kind.slice(0, NAMED));
  return (
    <div className="overview-steps" aria-busy={loading}>
      {loading && <Expected />}
      {!loading && named.length === 0 && <Box color="text-body-secondary">{t("waiting.none")}</Box>}
      {named.length > 0 && (
        <List
          ariaLabel={t("waiting.next")}
          items={named}
          renderItem={(order) => ({
            id: order.order_id,
            content: <OrderLink order={order} />,
            secondaryContent: step(order),
            ...(order.order_status === "PENDING_LINK" && { actions: <BindLink order={order} /> }),
          })}
        />
      )}
    </div>
  );
}

function Expected() {
  return (
    <SpaceBetween size="xs">
      {Array.from({ length: 2 * NAMED }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same lines, which never move
        <Skeleton key={at} height="40px" />
      ))}
    </SpaceBetween>
  );
}

function OrderLink({ order: { order_id, product } }: { readonly order: OrderRow }) {
  return (
    <AddressLink to={orderPath(order_id)}>{product ? `${product.name} · ${order_id}` : order_id}</AddressLink>
  );
}

function BindLink({ order: { order_id } }: { readonly order: OrderRow }) {
  return (
    <AddressLink to={orderPath(order_id, "bind")} ariaLabel={`${BIND} ${order_id}`}>
      <English>{BIND}</English>
    </AddressLink>
  );
}

/** What can be done, and when: the order's own window tells it, whatever else is late. */
function useStep(): (order: OrderRow) => string {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  return ({ order_status, schedule, window }) => {
    if (order_status !== "REFUND_WINDOW") return t("waiting.bindNow");
    const time = localTime(window.ends_at, locale);
    return schedule ? t("waiting.bindsItself", { time }) : t("waiting.bindFrom", { time });
  };
}
