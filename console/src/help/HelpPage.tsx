import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { LightPage } from "../light/LightPage";
import { Contents } from "./Contents";
import { useDeepLink } from "./deep-link";
import { Guide } from "./Guide";
import { Heading } from "./Heading";
import { Question } from "./Question";
import { StatusTables } from "./StatusTables";
import { GUIDES, QUESTIONS } from "./topics";
import "./help.css";

/** `/help`: guides, questions and statuses, for everybody (O-5). */
export default function HelpPage() {
  const { t } = useTranslation("help");
  usePageTitle(t("title"));
  useDeepLink();
  return (
    <LightPage title={t("title")}>
      <Contents />
      <Heading id="guides" level={2}>
        {t("guides")}
      </Heading>
      {GUIDES.map((topic) => (
        <Guide key={topic.id} topic={topic} />
      ))}
      <Heading id="questions" level={2}>
        {t("questions")}
      </Heading>
      {QUESTIONS.map((topic) => (
        <Question key={topic.id} topic={topic} />
      ))}
      <Heading id="statuses" level={2}>
        {t("statuses.title")}
      </Heading>
      <StatusTables />
    </LightPage>
  );
}
