import { useTranslation } from "react-i18next";
import type { HoldView } from "../../api/schema";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { Secondary } from "../../orders/Secondary";
import { AddressLink } from "../../shell/AddressLink";
import type { Column } from "../parts/columns";
import { Id } from "../parts/Id";
import { OrderCell } from "../parts/OrderCell";
import { Since } from "../parts/Since";
import { refundPath } from "../refund/workbench/workbench";

/** Of each hold: what waits and for whom, why, how long, and what ends it. */
export function useColumns(): readonly Column<HoldView>[] {
  const { t } = useTranslation("operations/holds");
  return [
    { id: "what", header: t("columns.what"), cell: (hold) => <What hold={hold} />, width: 190 },
    { id: "kind", header: t("columns.kind"), cell: ({ kind }) => t(`kind.${kind}`), width: 170 },
    {
      id: "since",
      header: t("columns.since"),
      cell: ({ since, age_seconds }) => <Since since={since} seconds={age_seconds} />,
      width: 170,
    },
    { id: "owner", header: t("columns.owner"), cell: ({ owner }) => t(`owner.${owner}`), width: 100 },
    { id: "next", header: t("columns.next"), cell: (hold) => <Next hold={hold} />, width: 240 },
  ];
}

function What({ hold }: { readonly hold: HoldView }) {
  const { t } = useTranslation("operations/holds");
  const { order_id, product, claim, account } = hold;
  return (
    <>
      {order_id && <OrderCell orderId={order_id} product={product?.name ?? null} />}
      {claim && (
        <Id>
          <AddressLink to="/operations/claims">{product?.name ?? claim.product_code}</AddressLink>
        </Id>
      )}
      {account && <Secondary>{t("buyer", { account })}</Secondary>}
    </>
  );
}

function Next({ hold }: { readonly hold: HoldView }) {
  const { t } = useTranslation("operations/holds");
  const { locale } = useLanguage();
  return (
    <>
      {t(`next.${hold.next_action}`)}
      {hold.until && <Secondary>{t("until", { time: localTime(hold.until, locale) })}</Secondary>}
      {hold.kind === "refund_pending" && hold.order_id && (
        <div>
          <AddressLink to={refundPath(hold.order_id)}>{t("refund")}</AddressLink>
        </div>
      )}
    </>
  );
}
