import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Trans, useTranslation } from "react-i18next";
import type { OrderDetail, OrderStatus, TargetView } from "../../api/schema";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { useViewpoint } from "../viewpoint";
import { OrderLink } from "./OrderLink";
import { SupportContact } from "./SupportContact";

/** Whose orders can still be bound, now or later. */
const CAN_BE_BOUND: ReadonlySet<OrderStatus> = new Set(["REFUND_WINDOW", "PENDING_LINK", "REFUND_REVIEW"]);

/** What the order is bound to, or will be, and that this stays so (O-22, O-23, O-58). */
export function OrderBinding({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  const { side } = useViewpoint();
  const pairs = usePairs(order);
  const mayBeBound = CAN_BE_BOUND.has(order.order_status);
  return (
    <Container header={<Header variant="h2">{t("binding.title")}</Header>}>
      <SpaceBetween size="m">
        {pairs.length > 0 && <KeyValuePairs columns={3} minColumnWidth={220} items={pairs} />}
        {pairs.length === 0 && <div>{mayBeBound ? t("binding.none") : t("binding.never")}</div>}
        {side === "account" && (order.binding || mayBeBound) && (
          <Box color="text-body-secondary">
            <Trans ns="order" i18nKey="binding.final" components={{ contact: <SupportContact /> }} />
          </Box>
        )}
      </SpaceBetween>
    </Container>
  );
}

function usePairs(order: OrderDetail): readonly KeyValuePairsProps.Pair[] {
  const { t } = useTranslation("order");
  const { locale } = useLanguage();
  const { binding, schedule, target_name } = order;
  const kindOf = ({ kind }: TargetView) => ({ label: t("binding.kind"), value: t(`kind.${kind}`) });
  if (binding) {
    const { target, bound_at, inherited_from } = binding;
    const pairs: KeyValuePairsProps.Pair[] = [
      { label: t("binding.target"), value: target_name ?? target.id },
      kindOf(target),
      { label: t("binding.boundAt"), value: localTime(bound_at, locale) },
    ];
    if (!inherited_from) return pairs;
    return [...pairs, { label: t("binding.inherited"), value: <OrderLink orderId={inherited_from} /> }];
  }
  if (!schedule) return [];
  return [
    { label: t("binding.chosen"), value: target_name ?? schedule.target.id },
    kindOf(schedule.target),
    { label: t("binding.chosenAt"), value: localTime(schedule.chosen_at, locale) },
  ];
}
