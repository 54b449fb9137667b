import "./home.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";

/** Any address without a page, with ways onward. */
export default function NotFoundPage() {
  const { t } = useTranslation("home");
  usePageTitle(t("notFound.title"));
  return (
    <LightPage title={t("notFound.title")}>
      <p>{t("notFound.lead")}</p>
      <p>{t("notFound.next")}</p>
      <ul className="not-found-ways">
        <li>
          <Link to="/">{t("notFound.home")}</Link>
        </li>
        <li>
          <Link to="/orders">{t("notFound.orders")}</Link>
        </li>
        <li>
          <Link to="/help">{t("notFound.help")}</Link>
        </li>
      </ul>
    </LightPage>
  );
}
