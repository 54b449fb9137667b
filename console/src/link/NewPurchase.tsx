import { useTranslation } from "react-i18next";
import { useServices } from "../app/services";
import { ButtonLink } from "../light/ButtonLink";
import { Card } from "../light/Card";
import { SignInButton } from "./SignInButton";

/** Nobody is linked yet: the buyer creates an account (O-15) or signs in to any (O-16). */
export function NewPurchase({ product }: { readonly product: string }) {
  const { t } = useTranslation("link");
  // An issuer of the vendor's own offers new accounts on its sign-in page.
  const signUpHere = useServices().config.userPoolApi !== "";
  return (
    <Card title={t("new.title")}>
      <p>{t("new.text", { product })}</p>
      <div className="light-actions">
        {signUpHere && (
          <ButtonLink to="/sign-up?return=/link" primary>
            {t("new.create")}
          </ButtonLink>
        )}
        <SignInButton primary={!signUpHere}>{t("signIn")}</SignInButton>
      </div>
    </Card>
  );
}
