import { useTranslation } from "react-i18next";
import type { LinkedAccount } from "../api/schema";
import { Card } from "../light/Card";
import { LinkedTo } from "./LinkedTo";
import { SignInButton } from "./SignInButton";

/** The AWS account is linked already: only that account can go on (O-18 to O-20). */
export function RepeatPurchase({ account }: { readonly account: LinkedAccount }) {
  const { t } = useTranslation("link");
  return (
    <Card title={t("repeat.title")}>
      <LinkedTo account={account} />
      <p>{t("repeat.only")}</p>
      <div className="light-actions">
        <SignInButton primary>{t("repeat.signIn")}</SignInButton>
      </div>
    </Card>
  );
}
