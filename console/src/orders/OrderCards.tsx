import Cards from "@cloudscape-design/components/cards";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { CELLS } from "./columns";
import type { ListProps } from "./list-props";
import { OrderFacts } from "./OrderFacts";
import { SortSelect } from "./SortSelect";

/** The list on a phone: one card for each order. */
export function OrderCards({ view, show, reading, liking, filter, ...slots }: ListProps) {
  const { t } = useTranslation("orders");
  const columns = liking.contentDisplay.flatMap(({ id, visible }) => (visible && id !== "order" ? [id] : []));
  return (
    <Cards
      {...slots}
      items={reading.rows}
      trackBy="order_id"
      cardDefinition={{
        header: CELLS.order,
        sections: [{ id: "facts", content: (order) => <OrderFacts order={order} columns={columns} /> }],
      }}
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
