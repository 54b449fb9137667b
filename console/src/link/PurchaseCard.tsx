import { useTranslation } from "react-i18next";
import type { RegistrationView } from "../api/schema";
import { Card } from "../light/Card";
import { Fact, Facts } from "../light/Facts";
import { Skeleton } from "../light/Skeleton";

/** What AWS Marketplace says was bought, and by which AWS account (O-11 to O-13). Undefined while it is read. */
export function PurchaseCard({ visit }: { readonly visit: RegistrationView | undefined }) {
  const { t } = useTranslation("link");
  return (
    <Card title={t("purchase.title")}>
      <Facts>
        <Fact name={t("purchase.product")}>{visit ? visit.product.name : <Skeleton characters={8} />}</Fact>
        <Fact name={t("purchase.awsAccount")}>
          {visit ? (visit.aws_account ?? t("purchase.unnamed")) : <Skeleton characters={12} />}
        </Fact>
        <Fact name={t("purchase.order")}>
          {visit ? <OrderId id={visit.order?.order_id} /> : <Skeleton characters={30} />}
        </Fact>
      </Facts>
    </Card>
  );
}

function OrderId({ id }: { readonly id: string | undefined }) {
  const { t } = useTranslation("link");
  return id ? <span className="link-id">{id}</span> : t("purchase.unconfirmed");
}
