import "./cannot-start.css";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "./title";

/** Shown when the deployment's `config.json` cannot be had. */
export function CannotStart() {
  const { t } = useTranslation("app");
  usePageTitle(t("cannotStart.title"));
  return (
    <main className="cannot-start">
      <div role="alert">
        <h1>{t("cannotStart.title")}</h1>
        <p>{t("cannotStart.next")}</p>
      </div>
      <button type="button" onClick={() => window.location.reload()}>
        {t("reload")}
      </button>
    </main>
  );
}
