import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";

export default function NotFoundPage() {
  const { t } = useTranslation("home");
  usePageTitle(t("title"));
  return <LightPage title={t("title")} />;
}
