import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";

export default function SignUpPage() {
  const { t } = useTranslation("account");
  usePageTitle(t("title"));
  return <LightPage title={t("title")} />;
}
