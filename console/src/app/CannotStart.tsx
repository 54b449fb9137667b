import { useTranslation } from "react-i18next";

/** Shown when the deployment's `config.json` cannot be had. */
export function CannotStart() {
  const { t } = useTranslation("app");
  return (
    <main role="alert">
      <h1>{t("cannotStart.title")}</h1>
      <p>{t("cannotStart.next")}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t("reload")}
      </button>
    </main>
  );
}
