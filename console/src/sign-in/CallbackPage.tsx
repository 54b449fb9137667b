import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useServices } from "../app/services";
import { usePageTitle } from "../app/title";
import { Button } from "../light/Button";
import { LightPage } from "../light/LightPage";
import { Notice } from "../light/Notice";
import { DEFAULT_PATH } from "./return-path";

/** Where the issuer sends the browser back to: finishes the sign-in and goes on to where it began. */
export default function CallbackPage() {
  const { t } = useTranslation("light");
  const { session } = useServices();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  usePageTitle(t("callback.title"));
  useEffect(() => {
    session.finish().then(
      (path) => navigate(path, { replace: true }),
      () => setFailed(true),
    );
  }, [session, navigate]);
  return (
    <LightPage title={t("callback.title")} busy={!failed}>
      {failed && (
        <Notice kind="error" title={t("callback.failed")}>
          <p>{t("callback.next")}</p>
          <Button onClick={() => void session.signIn(DEFAULT_PATH)}>{t("signIn")}</Button>
        </Notice>
      )}
    </LightPage>
  );
}
