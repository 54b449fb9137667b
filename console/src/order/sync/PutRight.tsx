import { useTranslation } from "react-i18next";
import type { OrderDetail, TimelineEntry } from "../../api/schema";
import { useCatalog } from "../../catalog/catalog";
import { useEntrySentence } from "../../timeline/entry-words";

interface Props {
  readonly order: OrderDetail;
  readonly entries: readonly TimelineEntry[];
}

/** What was out of step with AWS, in the timeline's own sentences. */
export function PutRight({ order, entries }: Props) {
  const { t } = useTranslation("order");
  const { data: products } = useCatalog();
  const product = products?.find(({ key }) => key === order.product?.key);
  const sentence = useEntrySentence(product?.dimensions ?? []);
  return (
    <>
      {t("sync.changed.text")}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>{sentence(entry)}</li>
        ))}
      </ul>
    </>
  );
}
