import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { useCatalog } from "../../catalog/catalog";
import { money } from "../../formats/amounts";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { useTargetWords } from "../target-words";

/** What the sentences of the story and its notes are filled with. */
export function useStoryValues(order: OrderDetail) {
  const { t } = useTranslation("order");
  const { locale } = useLanguage();
  const named = useTargetWords();
  const { data: products } = useCatalog();
  const target = order.binding?.target ?? order.schedule?.target;
  const kind = products?.find(({ key }) => key === order.product?.key)?.binds_to ?? "application";
  const when = (instant: string | undefined) => (instant ? localTime(instant, locale) : "");
  const back = order.refund.amount;
  return {
    end: when(order.window.ends_at),
    since: when(order.binding?.bound_at),
    ended: when(order.ending?.at),
    target: target ? named(target, order.target_name) : "",
    kind: t(`kindInside.${kind}`),
    refunded: back && order.amount ? money({ ...order.amount, amount: back }, locale) : "",
    word: order.ending?.word ?? "",
  };
}
