import "./timeline.css";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail, TimelineEntry } from "../api/schema";
import { useCatalog } from "../catalog/catalog";
import type { Direction } from "./DirectionSwitch";
import { useEntrySentence } from "./entry-words";
import { TimelineItem } from "./TimelineItem";

/** How many entries are shown at once: years of renewals and notices can come together. */
const STEP = 50;

interface Props {
  readonly order: OrderDetail;
  /** Oldest first, as the API gives them. */
  readonly items: readonly TimelineEntry[];
  readonly direction: Direction;
}

/** The entries, the chosen end first. */
export function TimelineEntries({ order, items, direction }: Props) {
  const { t } = useTranslation("timeline");
  const { data: products } = useCatalog();
  const sentence = useEntrySentence(
    products?.find(({ key }) => key === order.product?.key)?.dimensions ?? [],
  );
  const [shown, setShown] = useState(STEP);
  if (items.length === 0) return <Box color="text-body-secondary">{t("empty")}</Box>;
  const all = direction === "newest" ? items.toReversed() : items;
  const rest = all.length - shown;
  return (
    <>
      <ol className="timeline">
        {all.slice(0, shown).map((entry) => (
          <TimelineItem key={entry.id} orderId={order.order_id} entry={entry} sentence={sentence(entry)} />
        ))}
      </ol>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + STEP)}>{t("more", { count: Math.min(rest, STEP) })}</Button>
      )}
    </>
  );
}
