import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";
import { BuyingSteps } from "./BuyingSteps";
import { Products } from "./Products";
import { useResuming } from "./resume";
import { Ways } from "./Ways";
import "./home.css";

/** `/`: what this is, the way to the orders, what can be bought and how. Also goes on after a sign-out. */
export default function HomePage() {
  const { t } = useTranslation("home");
  const resuming = useResuming();
  usePageTitle(resuming ? t("resuming") : "");
  if (resuming) return <LightPage title={t("resuming")} busy />;
  return (
    <LightPage title={t("welcome.title")}>
      <p className="home-lead">{t("welcome.lead")}</p>
      <Ways />
      <BuyingSteps />
      <Products />
    </LightPage>
  );
}
