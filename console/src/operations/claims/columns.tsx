import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import type { ClaimView } from "../../api/schema";
import { Secondary } from "../../orders/Secondary";
import { AddressLink } from "../../shell/AddressLink";
import type { Column } from "../parts/columns";
import { Id } from "../parts/Id";
import { Since } from "../parts/Since";
import { searchPath } from "../parts/search-path";

/** What is known of a waiting registration, and the button that settles it. */
export function useColumns(settle: (claim: ClaimView) => void): readonly Column<ClaimView>[] {
  const { t } = useTranslation("operations/claims");
  const idOr = (id: string | null) => <Id>{id ?? t("unknown")}</Id>;
  return [
    { id: "product", header: t("columns.product"), cell: (claim) => idOr(claim.product_code), width: 180 },
    {
      id: "since",
      header: t("columns.since"),
      cell: (claim) => <Since since={claim.claimed_at} />,
      width: 180,
    },
    { id: "buyer", header: t("columns.buyer"), cell: (claim) => <Buyer claim={claim} />, width: 150 },
    { id: "license", header: t("columns.license"), cell: (claim) => idOr(claim.license_id), width: 160 },
    {
      id: "action",
      header: t("columns.action"),
      cell: (claim) => (
        <Button
          wrapText={false}
          ariaLabel={t("settle.of", {
            product: claim.product_code,
            account: claim.aws_account ?? t("unknown"),
          })}
          onClick={() => settle(claim)}
        >
          {t("settle.open")}
        </Button>
      ),
      width: 120,
    },
  ];
}

/** Who waits: the search for the AWS account shows which orders can be meant. */
function Buyer({ claim }: { readonly claim: ClaimView }) {
  const { t } = useTranslation("operations/claims");
  return (
    <>
      {claim.aws_account ? (
        <AddressLink to={searchPath(claim.aws_account)}>{claim.aws_account}</AddressLink>
      ) : (
        t("unknown")
      )}
      {claim.customer_identifier && (
        <Secondary>
          <Id>{t("customer", { id: claim.customer_identifier })}</Id>
        </Secondary>
      )}
    </>
  );
}
