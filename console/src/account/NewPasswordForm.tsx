import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { AccountForm } from "./AccountForm";
import { AnotherCode } from "./AnotherCode";
import { useAccountForm } from "./account-form";
import type { Values } from "./checks";
import { CodeField, KnownEmail, PasswordField } from "./fields";
import { useUserPool } from "./pool";

/** Sets a new password with the code that was sent to `email` at `sentAt` (milliseconds since 1970). */
export function NewPasswordForm(props: {
  readonly email: string;
  readonly sentAt: number;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("account");
  const [again, setAgain] = useState<number>();
  const form = useAccountForm();
  const pool = useUserPool();
  const set = async ({ email, code, password }: Values) => {
    await pool.reset(email, code, password);
    props.onDone();
  };
  const resend = async ({ email }: Values) => {
    await pool.forgot(email);
    setAgain(Date.now());
  };
  return (
    <>
      <p>
        <Trans
          t={t}
          i18nKey="newPassword.lead"
          values={{ email: props.email }}
          components={{ email: <strong className="light-breakable" /> }}
        />
      </p>
      <AccountForm form={form} fields={["code", "password"]} work={set} submit={t("newPassword.submit")}>
        <KnownEmail email={props.email} />
        <CodeField troubles={form.troubles} />
        <PasswordField troubles={form.troubles} label={t("newPassword.label")} />
      </AccountForm>
      <AnotherCode
        sentAt={again ?? props.sentAt}
        again={again !== undefined}
        busy={form.busy}
        onClick={() => void form.attempt(["email"], resend)}
        otherEmail={{ path: "/reset", text: t("newPassword.otherEmail") }}
      />
    </>
  );
}
