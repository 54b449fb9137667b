import { useTranslation } from "react-i18next";
import type { OrderRow, TargetView } from "../api/schema";
import { useLanguage } from "../language/language";
import { OrderStatusLabel } from "../statuses/OrderStatusLabel";
import { Secondary } from "./Secondary";
import { useTargetName } from "./target-names";
import { WindowLeft } from "./WindowLeft";

/** The order's status (O-30), until when it must wait (O-77), and what it is or will be bound to. */
export function StatusCell({ order }: { readonly order: OrderRow }) {
  const waiting = order.order_status === "REFUND_WINDOW";
  const ended = !["REFUND_WINDOW", "PENDING_LINK", "LINKED", "REFUND_REVIEW"].includes(order.order_status);
  return (
    <>
      <OrderStatusLabel status={order.order_status} />
      {waiting && <Until instant={order.window.ends_at} />}
      {order.binding && !ended && <Target target={order.binding.target} words="boundTo" />}
      {order.schedule && !ended && <Target target={order.schedule.target} words="thenBoundTo" />}
    </>
  );
}

/** Windows end within days: their year goes without saying. */
const SOON: Intl.DateTimeFormatOptions = {
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
};

function Until({ instant }: { readonly instant: string }) {
  const { t } = useTranslation("orders");
  const { locale } = useLanguage();
  const soon = new Intl.DateTimeFormat(locale, SOON).format(new Date(instant));
  return (
    <>
      <Secondary>
        <time dateTime={instant}>{t("windowUntil", { time: soon })}</time>
      </Secondary>
      <Secondary>
        <WindowLeft until={instant} />
      </Secondary>
    </>
  );
}

interface TargetProps {
  readonly target: TargetView;
  readonly words: "boundTo" | "thenBoundTo";
}

function Target({ target, words }: TargetProps) {
  const { t } = useTranslation("orders");
  const name = useTargetName(target);
  return <Secondary>{t(words, { target: name })}</Secondary>;
}
