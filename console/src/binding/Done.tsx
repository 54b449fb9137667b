import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CommandDone, OrderDetail } from "../api/schema";
import { EntitlementPairs } from "../entitlements/EntitlementPairs";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import { ArrivalHeading } from "./ArrivalHeading";
import { columnsHere } from "./columns";
import { useTargetWords } from "./naming";
import { PathButton } from "./PathButton";
import { Countdown } from "./WaitNotice";

interface Props {
  readonly order: OrderDetail;
  readonly done: CommandDone;
}

/** What came of it: bound with its benefits (O-58, O-59), or chosen until the order binds itself. */
export function Done({ order, done }: Props) {
  return order.binding ? <Bound order={order} done={done} /> : <Chosen order={order} />;
}

function Bound({ order, done }: Props) {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  const active = order.benefits_active || done.benefits_active;
  const time = localTime(order.binding?.bound_at ?? done.at, locale);
  return (
    <Outcome order={order} title={t("done.bound")} text="done.boundText" benefits={t("done.benefits")}>
      <StatusIndicator type={active ? "success" : "pending"}>
        {active ? t("done.activeSince", { time }) : t("done.activeSoon")}
      </StatusIndicator>
    </Outcome>
  );
}

function Chosen({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("binding");
  const text = order.window.open ? "done.scheduledText" : "done.scheduledConfirmed";
  return (
    <Outcome order={order} title={t("done.scheduled")} text={text} benefits={t("done.benefitsThen")}>
      {order.window.open && <Countdown until={order.window.ends_at} />}
    </Outcome>
  );
}

function Outcome(props: {
  readonly order: OrderDetail;
  readonly title: string;
  readonly text: "done.boundText" | "done.scheduledText" | "done.scheduledConfirmed";
  readonly benefits: string;
  readonly children: ReactNode;
}) {
  const { order } = props;
  const { t } = useTranslation("binding");
  const path = `/orders/${encodeURIComponent(order.order_id)}`;
  return (
    <SpaceBetween size="l">
      <SpaceBetween size="xxs">
        <ArrivalHeading key={props.title}>{props.title}</ArrivalHeading>
        <div>{t(props.text, useWords(order))}</div>
      </SpaceBetween>
      <Container header={<Header variant="h2">{props.benefits}</Header>}>
        <SpaceBetween size="m">
          {props.children}
          <EntitlementPairs rows={order.entitlements} columns={columnsHere()} />
        </SpaceBetween>
      </Container>
      <SpaceBetween direction="horizontal" size="xs">
        <PathButton to={path} variant="primary">
          {t("done.toOrder")}
        </PathButton>
        <PathButton to="/orders">{t("done.toOrders")}</PathButton>
      </SpaceBetween>
    </SpaceBetween>
  );
}

function useWords(order: OrderDetail) {
  const { locale } = useLanguage();
  const named = useTargetWords();
  const bound = order.binding?.target ?? order.schedule?.target;
  return {
    product: order.product?.name ?? order.order_id,
    target: bound ? named(bound.kind, order.target_name ?? bound.id) : "",
    time: localTime(order.window.ends_at, locale),
  };
}
