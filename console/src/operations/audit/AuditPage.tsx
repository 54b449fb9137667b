import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../app/title";
import { List } from "../parts/List";
import { PageHeader } from "../parts/PageHeader";
import { useAudit } from "./audit";
import { useColumns } from "./columns";

/** Who of operations did what to which order, account or queue, and why. */
export default function AuditPage() {
  const { t } = useTranslation("operations/audit");
  usePageTitle(t("title"));
  const audit = useAudit();
  return (
    <List
      reading={audit}
      label={t("title")}
      columns={useColumns()}
      keyOf={({ id }) => id}
      header={<PageHeader title={t("title")} description={t("description")} reading={audit} />}
      empty={t("empty")}
    />
  );
}
