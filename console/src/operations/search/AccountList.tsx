import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { FoundAccount } from "../../api/schema";
import { AccountLink } from "../parts/AccountLink";
import type { Column } from "../parts/columns";
import { Id } from "../parts/Id";
import { List } from "../parts/List";
import type { Reading } from "../parts/reading";

/** The accounts that were found. */
export function AccountList({ reading }: { readonly reading: Reading<FoundAccount> }) {
  const { t } = useTranslation("operations/search");
  const columns: readonly Column<FoundAccount>[] = [
    {
      id: "account",
      header: t("columns.account"),
      cell: ({ account_id }) => <AccountLink accountId={account_id} />,
      width: 220,
    },
    {
      id: "email",
      header: t("columns.email"),
      cell: ({ email }) => <Id>{email ?? t("erased")}</Id>,
      width: 260,
    },
  ];
  return (
    <List
      reading={reading}
      label={t("accounts")}
      columns={columns}
      keyOf={({ account_id }) => account_id}
      header={<Header counter={`(${reading.data?.length ?? 0})`}>{t("accounts")}</Header>}
      empty={t("nothing.title")}
    />
  );
}
