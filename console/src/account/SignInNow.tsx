import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useServices } from "../app/services";
import { Button } from "../light/Button";
import { FocusHere } from "../light/FocusHere";
import { Notice } from "../light/Notice";
import { useVisit } from "./carried";

/** What was achieved, while the browser leaves for the sign-in page; the button is there if it does not. */
export function SignInNow({ title, email }: { readonly title: ReactNode; readonly email: string }) {
  const { t } = useTranslation("account");
  const { session } = useServices();
  const { returnPath } = useVisit();
  useEffect(() => {
    session.signIn(returnPath, email).catch(() => undefined);
  }, [session, returnPath, email]);
  return (
    <FocusHere wanted>
      <Notice kind="success" title={title}>
        <p>{t("signInNow")}</p>
        <Button primary onClick={() => void session.signIn(returnPath, email)}>
          {t("signIn")}
        </Button>
      </Notice>
    </FocusHere>
  );
}
