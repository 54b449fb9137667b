import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { GUIDES, QUESTIONS, STATUSES, type Topic } from "./topics";

/** What is on the page, as links to it. */
export function Contents() {
  const { t } = useTranslation("help");
  return (
    <nav className="light-card help-contents" aria-labelledby="contents">
      <h2 id="contents">{t("contents")}</h2>
      <ul>
        <Part id="guides" title={t("guides")} topics={GUIDES} />
        <Part id="questions" title={t("questions")} topics={QUESTIONS} />
        <Part id="statuses" title={t("statuses.title")} topics={STATUSES} />
      </ul>
    </nav>
  );
}

type Entry = Pick<Topic, "id" | "title">;

function Part(props: { readonly id: string; readonly title: string; readonly topics: readonly Entry[] }) {
  const { t } = useTranslation("help");
  return (
    <li>
      <Link to={{ hash: props.id }}>{props.title}</Link>
      <ul>
        {props.topics.map(({ id, title }) => (
          <li key={id}>
            <Link to={{ hash: id }}>{t(title)}</Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
