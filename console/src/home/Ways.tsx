import { Trans, useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useServices } from "../app/services";
import { ButtonLink } from "../light/ButtonLink";

/** Where to go from the home page. */
export function Ways() {
  const { t } = useTranslation("home");
  // An issuer of the vendor's own offers accounts and passwords on its sign-in page.
  const accountsHere = useServices().config.userPoolApi !== "";
  return (
    <>
      <div className="light-actions">
        <ButtonLink to="/orders" primary>
          {t("welcome.orders")}
        </ButtonLink>
        <ButtonLink to="/help">{t("welcome.help")}</ButtonLink>
      </div>
      {accountsHere && (
        <p className="home-account">
          <Trans
            t={t}
            i18nKey="welcome.account"
            components={{ signUp: <Link to="/sign-up" />, reset: <Link to="/reset" /> }}
          />
        </p>
      )}
    </>
  );
}
