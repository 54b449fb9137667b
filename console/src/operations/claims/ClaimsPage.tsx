import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimView } from "../../api/schema";
import { usePageTitle } from "../../app/title";
import { List } from "../parts/List";
import { PageHeader } from "../parts/PageHeader";
import { useClaims } from "./claims";
import { useColumns } from "./columns";
import { SettleDialog } from "./SettleDialog";

/** The registrations that AWS has not named an order for: operations can say which one was meant. */
export default function ClaimsPage() {
  const { t } = useTranslation("operations/claims");
  usePageTitle(t("title"));
  const [chosen, choose] = useState<ClaimView | null>(null);
  const claims = useClaims();
  const columns = useColumns(choose);
  return (
    <>
      <List
        reading={claims}
        label={t("title")}
        columns={columns}
        keyOf={({ name, claim_id }) => `${name} ${claim_id}`}
        header={<PageHeader title={t("title")} description={t("description")} reading={claims} />}
        empty={t("empty")}
      />
      {chosen && <SettleDialog claim={chosen} onClose={() => choose(null)} />}
    </>
  );
}
