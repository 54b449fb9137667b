import Cards from "@cloudscape-design/components/cards";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListProps } from "./List";

interface Props<Item> extends ListProps<Item> {
  readonly nothing: ReactNode;
  readonly more: ReactNode;
}

/** The list on a phone. */
export function ListCards<Item>({ reading, label, columns, keyOf, nothing, more, ...slots }: Props<Item>) {
  const { t } = useTranslation("operations");
  const [first, ...others] = columns;
  return (
    <SpaceBetween size="s">
      <Cards
        header={slots.header}
        filter={slots.filter}
        empty={nothing}
        items={reading.data ?? []}
        trackBy={keyOf}
        cardDefinition={{
          header: (item) => first?.cell(item),
          sections: others.map(({ id, header, cell }) => ({ id, header, content: cell })),
        }}
        cardsPerRow={[{ cards: 1 }]}
        loading={reading.data === undefined && reading.error === null}
        loadingText={t("loading")}
        ariaLabels={{ itemSelectionLabel: () => "", selectionGroupLabel: label }}
      />
      {more}
    </SpaceBetween>
  );
}
