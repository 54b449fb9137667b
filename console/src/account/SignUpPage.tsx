import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Card } from "../light/Card";
import { AccountForm } from "./AccountForm";
import { AccountPage } from "./AccountPage";
import { useAccountForm } from "./account-form";
import { useVisit } from "./carried";
import type { Values } from "./checks";
import { EmailField, PasswordField } from "./fields";
import { useUserPool } from "./pool";
import { SignInButton } from "./SignInButton";
import { nameFor } from "./user-pool";

/** `/sign-up`: a new user of the vendor's, free to anybody who buys (O-15). */
export default function SignUpPage() {
  const { t } = useTranslation("account");
  return (
    <AccountPage title={t("signUp.title")}>
      <p>{t("signUp.lead")}</p>
      <SignUpForm />
      <Card title={t("signUp.already")}>
        <p>{t("signUp.signIn")}</p>
        <SignInButton />
      </Card>
    </AccountPage>
  );
}

function SignUpForm() {
  const { t } = useTranslation("account");
  const form = useAccountForm();
  const pool = useUserPool();
  const { query, email: known } = useVisit();
  const navigate = useNavigate();
  const signUp = async ({ email, password }: Values) => {
    await pool.signUp(email, password);
    const state = { email: nameFor(email), sentAt: Date.now() };
    await navigate({ pathname: "/confirm", search: query }, { state });
  };
  return (
    <AccountForm form={form} fields={["email", "password"]} work={signUp} submit={t("signUp.submit")}>
      <EmailField troubles={form.troubles} known={known} />
      <PasswordField troubles={form.troubles} label={t("password.label")} />
    </AccountForm>
  );
}
