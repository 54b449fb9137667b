import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { OrderRow } from "../api/schema";
import { flowOf } from "../binding/flow";
import { useRefusalWords } from "../problems/problem-words";
import { BIND } from "../terms/buttons";
import { English } from "../terms/English";
import "./orders.css";
import { OrderLink, orderPath } from "./OrderLink";

/**
 * What can be done with the order (O-44). **Bind** is usable only where the API allows it (O-45, O-69, O-72) and
 * otherwise tells why; while the order must wait, its target can be chosen in advance (O-77).
 */
export function ActionsCell({ order }: { readonly order: OrderRow }) {
  const flow = flowOf(order.actions);
  return (
    <>
      <BindButton order={order} />
      {flow.kind === "schedule" && <ChooseTarget order={order} />}
    </>
  );
}

function BindButton({ order }: { readonly order: OrderRow }) {
  const navigate = useNavigate();
  const reason = useBindingReason(order);
  const path = orderPath(order.order_id, "bind");
  return (
    <Button
      ariaLabel={`${BIND} ${order.order_id}`}
      wrapText={false}
      disabled={reason !== null}
      {...(reason === null ? { href: path } : { disabledReason: reason })}
      onFollow={(event) => {
        event.preventDefault();
        navigate(path);
      }}
    >
      <English>{BIND}</English>
    </Button>
  );
}

function ChooseTarget({ order }: { readonly order: OrderRow }) {
  const { t } = useTranslation("orders");
  const words = t(order.schedule ? "changeTarget" : "chooseTarget");
  return (
    <div className="orders-second-action">
      <OrderLink href={orderPath(order.order_id, "bind")} label={`${words}: ${order.order_id}`} small>
        {words}
      </OrderLink>
    </div>
  );
}

/** Why the order cannot be bound now, and what to do next; null where it can. */
export function useBindingReason(order: OrderRow): string | null {
  const words = useRefusalWords();
  const flow = flowOf(order.actions);
  if (flow.kind === "bind") return null;
  const { sentence, next } = words(flow.reason);
  return `${sentence} ${next}`;
}
