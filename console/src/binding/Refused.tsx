import Alert from "@cloudscape-design/components/alert";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { OrderDetail, RefusalView } from "../api/schema";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import { useRefusalWords } from "../problems/problem-words";
import { ArrivalHeading } from "./ArrivalHeading";
import { useTargetWords } from "./naming";
import { OrderFacts } from "./OrderFacts";
import { PathButton } from "./PathButton";
import type { Reading } from "./rereading";
import { WayOnButton } from "./WayOnButton";

interface Props {
  readonly order: OrderDetail;
  readonly reason: RefusalView;
  /** Whether it became so while the person was choosing. */
  readonly meanwhile: boolean;
  readonly reading: Reading;
}

/** Why the order cannot be bound, and what to do instead (O-68, O-72). */
export function Refused({ order, reason, meanwhile, reading }: Props) {
  const { t } = useTranslation("binding");
  const words = useRefusalWords()(reason);
  return (
    <SpaceBetween size="l">
      <ArrivalHeading>{t("refused.title")}</ArrivalHeading>
      <Alert type="warning" header={words.sentence}>
        {meanwhile && <div>{t("refused.meanwhile")}</div>}
        <BoundTo order={order} />
        <div>{words.next}</div>
      </Alert>
      <SpaceBetween direction="horizontal" size="xs">
        <WayOnButton order={order} code={reason.code} reading={reading} />
        <PathButton to={`/orders/${encodeURIComponent(order.order_id)}`}>{t("refused.toOrder")}</PathButton>
      </SpaceBetween>
      <OrderFacts order={order} />
    </SpaceBetween>
  );
}

function BoundTo({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  const named = useTargetWords();
  if (!order.binding) return null;
  const { target, bound_at } = order.binding;
  const name = named(target.kind, order.target_name ?? target.id);
  return <div>{t("refused.boundTo", { target: name, time: localTime(bound_at, locale) })}</div>;
}
