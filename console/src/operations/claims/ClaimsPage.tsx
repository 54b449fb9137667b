import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../app/title";
import { PageHeader } from "../parts/PageHeader";
import { ClaimList } from "./ClaimList";
import { useClaims } from "./claims";

/** The registrations that AWS has not named an order for: operations can say which one was meant. */
export default function ClaimsPage() {
  const { t } = useTranslation("operations/claims");
  usePageTitle(t("title"));
  const claims = useClaims();
  return (
    <ClaimList
      reading={claims}
      header={<PageHeader title={t("title")} description={t("description")} reading={claims} />}
    />
  );
}
