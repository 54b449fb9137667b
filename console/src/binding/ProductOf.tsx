import type { ReactNode } from "react";
import type { OrderDetail, ProductView } from "../api/schema";
import { useCatalog } from "../catalog/catalog";
import { PageLoading } from "../shell/PageLoading";
import { refusedBy } from "./flow";
import { NotReadable } from "./NotReadable";
import { Refused } from "./Refused";
import type { Reading } from "./rereading";

/** What needs the order's product, once the catalog has told it (O-53, O-55). */
export function ProductOf(props: {
  readonly order: OrderDetail;
  readonly reading: Reading;
  readonly children: (product: ProductView) => ReactNode;
}) {
  const { order, reading } = props;
  const { data: products, error, refetch, isFetching } = useCatalog();
  if (error) return <NotReadable error={error} retry={() => void refetch()} retrying={isFetching} />;
  if (!products) return <PageLoading />;
  const product = products.find(({ key }) => key === order.product?.key);
  if (product) return props.children(product);
  return <Refused order={order} reason={refusedBy("product_unknown")} meanwhile={false} reading={reading} />;
}
