import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Trans, useTranslation } from "react-i18next";
import { useCatalog } from "../catalog/catalog";
import { English } from "../terms/English";
import "./orders.css";
import { OrderLink } from "./OrderLink";

/** For an account without orders: how to come by one, and where. */
export function NoOrders() {
  const { t } = useTranslation("orders");
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: "l" }}>
      <SpaceBetween size="s">
        <Box variant="h2">{t("empty.title")}</Box>
        <div>
          <Trans ns="orders" i18nKey="empty.how" components={{ en: <span lang="en" /> }} />
        </div>
        <Products />
        <OrderLink href="/help">{t("empty.help")}</OrderLink>
      </SpaceBetween>
    </Box>
  );
}

function Products() {
  const { t } = useTranslation("orders");
  const { data: products = [] } = useCatalog();
  const listed = products.flatMap(({ key, name, listing_url: url }) => (url ? [{ key, name, url }] : []));
  if (listed.length === 0) return null;
  return (
    <div>
      <Box variant="awsui-key-label">{t("empty.products")}</Box>
      <div className="orders-products">
        {listed.map(({ key, name, url }) => (
          <Link key={key} href={url} external>
            <English>{name}</English>
          </Link>
        ))}
      </div>
    </div>
  );
}
