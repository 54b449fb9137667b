import "../../refund/refund.css";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Skeleton from "@cloudscape-design/components/skeleton";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail, RefundRequestView } from "../../api/schema";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { Ask } from "./Ask";
import { EarlierRequests } from "./EarlierRequests";
import { NewestRequest } from "./NewestRequest";
import { useRefunds } from "./refunds";
import { WayBack } from "./WayBack";
import { Withdraw } from "./Withdraw";
import { isAsked, wayOf } from "./way";

/** How money of the order goes back: what was asked for and how far it is, or how to ask (O-62, O-64). */
export function OrderRefund({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("refund");
  const { data, error, refetch, isFetching } = useRefunds(order.order_id, order.version);
  const section = useRef<HTMLElement>(null);
  // The button that was pressed is gone once its wish came true.
  const goOnHere = () => section.current?.focus();
  return (
    <section ref={section} tabIndex={-1} className="refund-section" aria-label={t("section.title")}>
      <Container
        header={
          <Header
            variant="h2"
            actions={<Ask orderId={order.order_id} way={wayOf(order)} onDone={goOnHere} />}
          >
            {t("section.title")}
          </Header>
        }
      >
        {data && <Requests order={order} requests={data} onDone={goOnHere} />}
        {!data && !error && <Loading order={order} />}
        {!data && error && (
          <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />
        )}
      </Container>
    </section>
  );
}

interface RequestsProps {
  readonly order: OrderDetail;
  readonly requests: readonly RefundRequestView[];
  /** Called once a request was withdrawn. */
  readonly onDone: () => void;
}

function Requests({ order, requests, onDone }: RequestsProps) {
  const [newest, ...earlier] = requests;
  return (
    <SpaceBetween size="l">
      {newest && <NewestRequest request={newest} />}
      {newest?.can_withdraw.allowed && <Withdraw orderId={order.order_id} request={newest} onDone={onDone} />}
      <WayBack order={order} asked={newest !== undefined} />
      {earlier.length > 0 && <EarlierRequests requests={earlier} />}
    </SpaceBetween>
  );
}

/** As high as what comes: an open request stands before everything else, which must not move. */
function Loading({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("refund");
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={t("section.loading")}
      className={isAsked(order) ? "refund-loading" : ""}
    >
      <Skeleton height="8rem" />
    </div>
  );
}
