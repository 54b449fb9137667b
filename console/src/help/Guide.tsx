import { useTranslation } from "react-i18next";
import { Heading } from "./Heading";
import { TargetKinds } from "./TargetKinds";
import type { Topic } from "./topics";
import { Words } from "./Words";

/** Numbered steps to one end. */
export function Guide({ topic }: { readonly topic: Topic }) {
  const { t } = useTranslation("help");
  return (
    <section className="light-card" aria-labelledby={topic.id}>
      <Heading id={topic.id} level={3}>
        {t(topic.title)}
      </Heading>
      <ol>
        {topic.texts.map((text) => (
          <li key={text}>
            <Words text={text} />
          </li>
        ))}
      </ol>
      {topic.id === "binding" && <TargetKinds />}
    </section>
  );
}
