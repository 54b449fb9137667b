import { useTranslation } from "react-i18next";
import { Card } from "../../light/Card";
import { SignInButton } from "../SignInButton";

/** The visit has linked, and nobody is signed in any more: sign-ins do not outlive a page load. */
export function SignInToGoOn() {
  const { t } = useTranslation("link");
  return (
    <Card title={t("goOn.title")}>
      <p>{t("goOn.text")}</p>
      <div className="light-actions">
        <SignInButton primary>{t("signIn")}</SignInButton>
      </div>
    </Card>
  );
}
