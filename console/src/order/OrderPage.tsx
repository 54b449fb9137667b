import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";

export default function OrderPage() {
  const { t } = useTranslation("order");
  usePageTitle(t("title"));
  return <Header variant="h1">{t("title")}</Header>;
}
