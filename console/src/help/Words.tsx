import { Trans, useTranslation } from "react-i18next";
import { Link } from "react-router";
import { SupportContact } from "../app/SupportLine";
import {
  BIND,
  CREATE,
  MANAGE_SUBSCRIPTIONS,
  MANAGE_SUBSCRIPTIONS_URL,
  SET_UP_YOUR_ACCOUNT,
} from "../terms/buttons";
import { English } from "../terms/English";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";
import type { HelpKey } from "./topics";

/** What the texts may contain beside words: terms that stay English (O-74), and links. */
const PARTS = {
  setUp: <Term>{SET_UP_YOUR_ACCOUNT}</Term>,
  bind: <Term>{BIND}</Term>,
  create: <Term>{CREATE}</Term>,
  pending: <Term>{ORDER_STATUS.PENDING_LINK}</Term>,
  subscribed: <Term>{SUBSCRIPTION_STATUS.SUBSCRIBED}</Term>,
  refundWindow: <Term>{ORDER_STATUS.REFUND_WINDOW}</Term>,
  refundReview: <Term>{ORDER_STATUS.REFUND_REVIEW}</Term>,
  refunded: <Term>{ORDER_STATUS.REFUNDED}</Term>,
  cancelled: <Term>{ORDER_STATUS.CANCELLED}</Term>,
  expired: <Term>{ORDER_STATUS.EXPIRED}</Term>,
  superseded: <Term>{ORDER_STATUS.SUPERSEDED}</Term>,
  manage: (
    <a href={MANAGE_SUBSCRIPTIONS_URL} lang="en">
      {MANAGE_SUBSCRIPTIONS}
    </a>
  ),
  contact: <SupportContact />,
  home: <Link to="/" />,
  orders: <Link to="/orders" />,
  reset: <Link to="/reset" />,
  window: <Link to="#refund-window" />,
  statuses: <Link to="#statuses" />,
};

/** A text of the help page with its terms and links. */
export function Words({ text }: { readonly text: HelpKey }) {
  const { t } = useTranslation("help");
  return <Trans t={t} i18nKey={text} components={PARTS} />;
}

function Term({ children }: { readonly children: string }) {
  return (
    <strong>
      <English>{children}</English>
    </strong>
  );
}
