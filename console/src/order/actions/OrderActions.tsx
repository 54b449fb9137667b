import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ActionView, OrderDetail } from "../../api/schema";
import { flowOf } from "../../binding/flow";
import { useRefusalWords } from "../../problems/problem-words";
import { BIND } from "../../terms/buttons";
import { English } from "../../terms/English";
import { GiveUpTarget } from "./GiveUpTarget";

/** What can be done with the order: choose its target in advance, give that up, bind it (O-44 to O-46). */
export function OrderActions({ order }: { readonly order: OrderDetail }) {
  const action = (name: ActionView["name"]) => order.actions.find((each) => each.name === name);
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {order.schedule && action("drop_schedule")?.allowed && <GiveUpTarget order={order} />}
      {flowOf(order.actions).kind === "schedule" && <ChooseTarget order={order} />}
      <Bind order={order} action={action("bind")} />
    </SpaceBetween>
  );
}

function ChooseTarget({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  const go = useBindPage(order.order_id);
  return <Button {...go}>{order.schedule ? t("actions.change") : t("actions.choose")}</Button>;
}

/** Never silently grey: the reason and the next step are told on focus and hover, and to screen readers. */
function Bind({ order, action }: { readonly order: OrderDetail; readonly action: ActionView | undefined }) {
  const words = useRefusalWords();
  const go = useBindPage(order.order_id);
  const label = <English>{BIND}</English>;
  if (!action?.refusal) {
    return (
      <Button variant="primary" {...go}>
        {label}
      </Button>
    );
  }
  const { sentence, next } = words(action.refusal);
  // The window's next step is to choose a target, which was done here.
  const done = order.schedule !== null && action.refusal.code === "refund_window_open";
  return (
    <Button variant="primary" disabled disabledReason={done ? sentence : `${sentence} ${next}`}>
      {label}
    </Button>
  );
}

function useBindPage(orderId: string) {
  const navigate = useNavigate();
  const href = `/orders/${encodeURIComponent(orderId)}/bind`;
  return {
    href,
    onFollow: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      navigate(href);
    },
  };
}
