import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";

export default function LinkPage() {
  const { t } = useTranslation("link");
  usePageTitle(t("title"));
  return <LightPage title={t("title")} />;
}
