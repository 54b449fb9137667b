import { useTranslation } from "react-i18next";
import { Heading } from "./Heading";
import type { Topic } from "./topics";
import { Words } from "./Words";

/** One question with its answer. */
export function Question({ topic }: { readonly topic: Topic }) {
  const { t } = useTranslation("help");
  return (
    <section className="help-question" aria-labelledby={topic.id}>
      <Heading id={topic.id} level={3}>
        {t(topic.title)}
      </Heading>
      {topic.texts.map((text) => (
        <p key={text}>
          <Words text={text} />
        </p>
      ))}
    </section>
  );
}
