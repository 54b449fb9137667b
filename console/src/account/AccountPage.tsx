import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useServices } from "../app/services";
import { usePageTitle } from "../app/title";
import { Button } from "../light/Button";
import { LightPage } from "../light/LightPage";
import { useVisit } from "./carried";

/** The frame of a page about the person's own user. An issuer of the vendor's own does all that itself. */
export function AccountPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { userPoolApi } = useServices().config;
  usePageTitle(title);
  return <LightPage title={title}>{userPoolApi ? children : <Elsewhere />}</LightPage>;
}

function Elsewhere() {
  const { t } = useTranslation("account");
  const { session } = useServices();
  const { returnPath } = useVisit();
  useEffect(() => {
    session.signIn(returnPath).catch(() => undefined);
  }, [session, returnPath]);
  return (
    <>
      <p>{t("elsewhere")}</p>
      <Button primary onClick={() => void session.signIn(returnPath)}>
        {t("signIn")}
      </Button>
    </>
  );
}
