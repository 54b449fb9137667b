import { Trans, useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { OrderLink } from "../parts/OrderLink";
import { notesOf } from "./notes";
import { useStoryValues } from "./story-values";

/** What else is to know of the order, each in a sentence of its own. */
export function Notes({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation(["order", "statuses"]);
  const values = useStoryValues(order);
  const troubled = order.order_status === "LINKED" && order.subscription_status !== "SUBSCRIBED";
  return (
    <>
      {troubled && <div>{t(`statuses:subscription.${order.subscription_status}`)}</div>}
      {notesOf(order).map((name) => (
        <div key={name}>{t(`note.${name}`, values)}</div>
      ))}
      {order.predecessor_id && (
        <div>
          <Trans
            ns="order"
            i18nKey="note.predecessor"
            components={{ order: <OrderLink orderId={order.predecessor_id} /> }}
          />
        </div>
      )}
    </>
  );
}
