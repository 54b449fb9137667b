import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { AccountErased } from "../../api/schema";
import { usePageTitle } from "../../app/title";
import { Id } from "../parts/Id";
import { EraseButton } from "./EraseButton";
import { Erased } from "./Erased";
import { ExportButton } from "./ExportButton";
import { Found } from "./Found";

/** An account: who it is, its orders, handing its data out, and erasing what is personal of it. */
export default function AccountPage() {
  const { t } = useTranslation("operations/accounts");
  const { accountId = "" } = useParams();
  usePageTitle(t("titleOf", { id: accountId }));
  const [erased, setErased] = useState<AccountErased | null>(null);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={<Id>{accountId}</Id>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <ExportButton accountId={accountId} />
            <EraseButton accountId={accountId} onErased={setErased} />
          </SpaceBetween>
        }
      >
        {t("title")}
      </Header>
      {erased && <Erased done={erased} />}
      <Found accountId={accountId} />
    </SpaceBetween>
  );
}
