import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { OrderDetail } from "../../api/schema";
import { useCatalog } from "../../catalog/catalog";
import { MANAGE_SUBSCRIPTIONS_URL } from "../../terms/buttons";
import { useViewpoint } from "../viewpoint";
import type { StoryName } from "./story";

const BUY_AGAIN: ReadonlySet<StoryName> = new Set([
  "refunded",
  "refundedUnknown",
  "cancelled",
  "expired",
  "subscriptionEnding",
  "subscriptionEnded",
]);
const CHECK_PAYMENT: ReadonlySet<StoryName> = new Set(["subscriptionFailed", "terminated"]);

interface Props {
  readonly order: OrderDetail;
  readonly story: StoryName;
}

/** The place where the story goes on, where there is one: the newer order, the product's listing, AWS's own page. */
export function NextStep({ order, story }: Props) {
  const { t } = useTranslation("order");
  const navigate = useNavigate();
  const { pathOf } = useViewpoint();
  const listing = useListing(order.product?.key);
  if (order.successor_id) {
    const href = pathOf(order.successor_id);
    return (
      <Button
        href={href}
        onFollow={(event) => {
          event.preventDefault();
          navigate(href);
        }}
      >
        {t("next.successor")}
      </Button>
    );
  }
  if (CHECK_PAYMENT.has(story))
    return <Outside href={MANAGE_SUBSCRIPTIONS_URL} text={t("next.checkPayment")} />;
  if (!BUY_AGAIN.has(story) || !listing || !order.product) return null;
  return <Outside href={listing} text={t("next.buyAgain", { product: order.product.name })} />;
}

function Outside({ href, text }: { readonly href: string; readonly text: string }) {
  const { t } = useTranslation("order");
  return (
    <Button
      href={href}
      target="_blank"
      iconName="external"
      iconAlign="right"
      ariaLabel={`${text} ${t("external")}`}
    >
      {text}
    </Button>
  );
}

function useListing(product: string | undefined): string | null {
  const { data: products } = useCatalog();
  return products?.find(({ key }) => key === product)?.listing_url ?? null;
}
