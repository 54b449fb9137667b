import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../api/schema";
import { useCatalog } from "../catalog/catalog";
import { MANAGE_SUBSCRIPTIONS_URL } from "../terms/buttons";
import { PathButton } from "./PathButton";
import type { Reading } from "./rereading";
import { wayOn } from "./ways-on";

/** The button for the next step after a refusal, where a button can take it. */
export function WayOnButton(props: {
  readonly order: OrderDetail;
  readonly code: string;
  readonly reading: Reading;
}) {
  const { t } = useTranslation("binding");
  const { order, reading } = props;
  switch (wayOn(props.code)) {
    case "listing":
      return <ListingButton order={order} />;
    case "subscriptions":
      return <Outside href={MANAGE_SUBSCRIPTIONS_URL}>{t("refused.toSubscriptions")}</Outside>;
    case "successor":
      return <SuccessorButton order={order} />;
    case "refresh":
      return (
        <Button
          variant="primary"
          iconName="refresh"
          loading={reading.running}
          loadingText={t("target.loading")}
          onClick={reading.again}
        >
          {t("refused.refresh")}
        </Button>
      );
    case null:
      return null;
  }
}

function ListingButton({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("binding");
  const { data: products } = useCatalog();
  const product = products?.find(({ key }) => key === order.product?.key);
  if (!product?.listing_url) return null;
  return <Outside href={product.listing_url}>{t("refused.toListing", { product: product.name })}</Outside>;
}

function SuccessorButton({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("binding");
  if (!order.successor_id) return null;
  return (
    <PathButton to={`/orders/${encodeURIComponent(order.successor_id)}`} variant="primary">
      {t("refused.toSuccessor")}
    </PathButton>
  );
}

function Outside({ href, children }: { readonly href: string; readonly children: string }) {
  const { t } = useTranslation("binding");
  return (
    <Button
      variant="primary"
      href={href}
      target="_blank"
      iconName="external"
      iconAlign="right"
      ariaLabel={`${children} (${t("refused.newTab")})`}
    >
      {children}
    </Button>
  );
}
