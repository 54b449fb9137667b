import { useTranslation } from "react-i18next";
import type { ProductView } from "../api/schema";
import { useCatalog } from "../catalog/catalog";
import { Button } from "../light/Button";
import { Card } from "../light/Card";
import { Notice } from "../light/Notice";
import { Skeleton } from "../light/Skeleton";

/** How many products room is kept for while they are asked for. */
const USUAL = 6;

/** What is sold, with a direct link to each product's page on the marketplace (O-4, O-75). */
export function Products() {
  const { t } = useTranslation("home");
  const { data, isError, refetch } = useCatalog();
  return (
    <Card title={t("products.title")}>
      {isError ? (
        <Failed onAgain={() => void refetch()} />
      ) : (
        <ul className="home-products" aria-busy={!data}>
          {data ? data.map((each) => <Product key={each.key} product={each} />) : <Expected />}
        </ul>
      )}
    </Card>
  );
}

function Product({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation("home");
  return (
    <li>
      <span className="home-product" lang="en">
        {product.name}
      </span>
      <span className="light-quiet">{t(`products.binds_to.${product.binds_to}`)}</span>
      {product.listing_url ? (
        <a href={product.listing_url}>{t("products.open", { product: product.name })}</a>
      ) : (
        <span>{t("products.privateOnly")}</span>
      )}
    </li>
  );
}

function Expected() {
  return Array.from({ length: USUAL }, (_, place) => place).map((place) => (
    <li key={place} aria-hidden="true">
      <Skeleton characters={30} />
    </li>
  ));
}

function Failed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation("home");
  return (
    <Notice kind="error" title={t("products.failed")}>
      <p>{t("products.failedNext")}</p>
      <Button onClick={onAgain}>{t("products.again")}</Button>
    </Notice>
  );
}
