import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";
import { NotArrived } from "./NotArrived";
import { useRefusedArrival } from "./refused-arrival";
import { Visit } from "./Visit";
import "./link.css";

/** Where AWS Marketplace's "Set up your account" leads: link the purchase's AWS account to an account (O-10). */
export default function LinkPage() {
  const { t } = useTranslation("link");
  const refused = useRefusedArrival();
  usePageTitle(t("title"));
  return <LightPage title={t("title")}>{refused ? <NotArrived refused={refused} /> : <Visit />}</LightPage>;
}
