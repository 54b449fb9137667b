import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Card } from "../light/Card";
import { AccountForm } from "./AccountForm";
import { AccountPage } from "./AccountPage";
import { useAccountForm } from "./account-form";
import { useVisit } from "./carried";
import type { Values } from "./checks";
import { EmailField } from "./fields";
import { useUserPool } from "./pool";
import { SignInButton } from "./SignInButton";
import { nameFor } from "./user-pool";

/** The first step to a new password: where to send the code. */
export function AskForCode({ known }: { readonly known: string | undefined }) {
  const { t } = useTranslation("account");
  const form = useAccountForm();
  const pool = useUserPool();
  const { query } = useVisit();
  const navigate = useNavigate();
  const send = async ({ email }: Values) => {
    await pool.forgot(email);
    const state = { email: nameFor(email), sentAt: Date.now() };
    await navigate({ search: query }, { state });
  };
  return (
    <AccountPage title={t("reset.title")}>
      <p>{t("reset.lead")}</p>
      <AccountForm form={form} fields={["email"]} work={send} submit={t("reset.send")}>
        <EmailField troubles={form.troubles} known={known} />
      </AccountForm>
      <Card title={t("reset.remembered")}>
        <SignInButton />
      </Card>
    </AccountPage>
  );
}
