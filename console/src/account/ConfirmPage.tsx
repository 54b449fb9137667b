import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { AccountForm } from "./AccountForm";
import { AccountPage } from "./AccountPage";
import { AnotherCode } from "./AnotherCode";
import { useAccountForm } from "./account-form";
import { useVisit } from "./carried";
import type { Values } from "./checks";
import { CodeField, EmailField, KnownEmail } from "./fields";
import { useUserPool } from "./pool";
import { SignInNow } from "./SignInNow";
import { nameFor } from "./user-pool";

/** `/confirm`: the code that proves the e-mail address, then on to signing in. */
export default function ConfirmPage() {
  const { t } = useTranslation("account");
  const [confirmed, setConfirmed] = useState<string | null>(null);
  return (
    <AccountPage title={t("confirm.title")}>
      {confirmed === null ? (
        <ConfirmForm onConfirmed={setConfirmed} />
      ) : (
        <SignInNow title={t("confirm.done")} email={confirmed} />
      )}
    </AccountPage>
  );
}

function ConfirmForm({ onConfirmed }: { readonly onConfirmed: (email: string) => void }) {
  const { t } = useTranslation("account");
  const { email: known, sentAt } = useVisit();
  const [again, setAgain] = useState<number>();
  const form = useAccountForm();
  const pool = useUserPool();
  const confirm = async ({ email, code }: Values) => {
    await pool.confirm(email, code);
    onConfirmed(nameFor(email));
  };
  const resend = async ({ email }: Values) => {
    await pool.resend(email);
    setAgain(Date.now());
  };
  return (
    <>
      <Lead email={known} />
      <AccountForm form={form} fields={["email", "code"]} work={confirm} submit={t("confirm.submit")}>
        {known ? <KnownEmail email={known} /> : <EmailField troubles={form.troubles} />}
        <CodeField troubles={form.troubles} />
      </AccountForm>
      <AnotherCode
        sentAt={again ?? sentAt}
        again={again !== undefined}
        busy={form.busy}
        onClick={() => void form.attempt(["email"], resend)}
        otherEmail={{ path: "/sign-up", text: t("confirm.otherEmail") }}
      />
    </>
  );
}

function Lead({ email }: { readonly email: string | undefined }) {
  const { t } = useTranslation("account");
  if (!email) return <p>{t("confirm.leadUnknown")}</p>;
  return (
    <p>
      <Trans
        t={t}
        i18nKey="confirm.lead"
        values={{ email }}
        components={{ email: <strong className="light-breakable" /> }}
      />
    </p>
  );
}
