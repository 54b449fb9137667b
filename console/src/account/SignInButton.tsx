import { useTranslation } from "react-i18next";
import { useServices } from "../app/services";
import { Button } from "../light/Button";
import { useVisit } from "./carried";

/** To the sign-in page, and from there to where the person wanted to go. */
export function SignInButton({ email }: { readonly email?: string }) {
  const { t } = useTranslation("account");
  const { session } = useServices();
  const { returnPath } = useVisit();
  return <Button onClick={() => void session.signIn(returnPath, email)}>{t("signIn")}</Button>;
}
