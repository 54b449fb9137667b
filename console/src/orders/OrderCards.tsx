import Box from "@cloudscape-design/components/box";
import Cards, { type CardsProps } from "@cloudscape-design/components/cards";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "../api/schema";
import { useBindingReason } from "./ActionsCell";
import { CELLS } from "./columns";
import type { ListProps } from "./list-props";
import { SortSelect } from "./SortSelect";

/** The list on a phone: one card for each order. */
export default function OrderCards({ view, show, reading, liking, filter, ...slots }: ListProps) {
  const { t } = useTranslation("orders");
  const sections = liking.contentDisplay.filter(({ id, visible }) => visible && id !== "order");
  const definition: CardsProps.CardDefinition<OrderRow> = {
    header: CELLS.order,
    sections: sections.map(({ id }) => ({
      id,
      header: t(`columns.${id}`),
      content: (order) => (id === "actions" ? <Actions order={order} /> : CELLS[id](order)),
      width: id === "actions" || id === "information" ? 100 : 50,
    })),
  };
  return (
    <Cards
      {...slots}
      items={reading.rows}
      trackBy="order_id"
      cardDefinition={definition}
      cardsPerRow={[{ cards: 1 }]}
      loading={reading.waiting || (reading.filling && reading.rows.length === 0)}
      loadingText={t("loading")}
      ariaLabels={{ itemSelectionLabel: () => "", selectionGroupLabel: t("title") }}
      filter={
        <SpaceBetween size="xs">
          {filter}
          <SortSelect view={view} show={show} />
        </SpaceBetween>
      }
    />
  );
}

/** On a phone the reason stands below the button: there is no pointer to rest on it. */
function Actions({ order }: { readonly order: OrderRow }) {
  const reason = useBindingReason(order);
  return (
    <>
      {CELLS.actions(order)}
      {reason && (
        <Box variant="small" color="text-body-secondary" display="block">
          {reason}
        </Box>
      )}
    </>
  );
}
