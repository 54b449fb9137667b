import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { AddressLink } from "../../shell/AddressLink";
import { AccountLink } from "../parts/AccountLink";
import { searchPath } from "../parts/search-path";

/** The account that the buyer is linked to, and whatever else the same AWS account has bought. */
export function WhoseOrder({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("operations/order");
  const { account_id, aws_account } = order;
  return (
    <Container header={<Header variant="h2">{t("whose.title")}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={200}
        items={[
          {
            label: t("whose.account"),
            value: account_id ? <AccountLink accountId={account_id} /> : t("whose.nobody"),
          },
          {
            label: t("whose.buyer"),
            value: aws_account ? (
              <AddressLink to={searchPath(aws_account)}>
                {t("whose.orders", { account: aws_account })}
              </AddressLink>
            ) : (
              t("whose.unknown")
            ),
          },
        ]}
      />
    </Container>
  );
}
