import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { usePageTitle } from "../../app/title";
import { List } from "../parts/List";
import { PageHeader } from "../parts/PageHeader";
import { SearchForm } from "../parts/SearchForm";
import { useColumns } from "./columns";
import { useHolds } from "./holds";
import { KindSelect } from "./KindSelect";
import { kindOf } from "./kinds";

/** What waits on somebody, and what ends the waiting: where a day of operations begins. */
export default function HoldsPage() {
  const { t } = useTranslation("operations/holds");
  usePageTitle(t("title"));
  const [query, setQuery] = useSearchParams();
  const kind = kindOf(query.get("kind"));
  const holds = useHolds(kind);
  return (
    <SpaceBetween size="m">
      <SearchForm />
      <List
        reading={holds}
        label={t("title")}
        columns={useColumns()}
        keyOf={(hold) => `${hold.kind} ${hold.order_id ?? hold.claim?.claim_id}`}
        header={<PageHeader title={t("title")} description={t("description")} reading={holds} />}
        filter={<KindSelect kind={kind} choose={(next) => setQuery(next ? { kind: next } : {})} />}
        empty={kind ? t("emptyOf", { kind: t(`kind.${kind}`) }) : t("empty")}
      />
    </SpaceBetween>
  );
}
