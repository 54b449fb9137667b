import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "./AccountPage";
import { NewPasswordForm } from "./NewPasswordForm";
import { SignInNow } from "./SignInNow";

/** The second step: the code and a new password, then on to signing in with it. */
export function NewPassword(props: { readonly email: string; readonly sentAt: number }) {
  const { t } = useTranslation("account");
  const [done, setDone] = useState(false);
  return (
    <AccountPage title={t("newPassword.title")}>
      {done ? (
        <SignInNow title={t("newPassword.done")} email={props.email} />
      ) : (
        <NewPasswordForm {...props} onDone={() => setDone(true)} />
      )}
    </AccountPage>
  );
}
