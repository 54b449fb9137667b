import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useTranslation } from "react-i18next";
import { laidOut } from "../../timeline/json";

interface Props {
  readonly id: string;
  readonly body: string;
}

/** The message as it came, with people and accounts masked. */
export function MessageBody({ id, body }: Props) {
  const { t } = useTranslation("operations/dead-letters");
  return (
    <ExpandableSection
      variant="inline"
      headerText={t("body.show")}
      headingTagOverride="h3"
      headerAriaLabel={t("body.of", { id })}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="letter-body" aria-label={t("body.of", { id })} tabIndex={0}>
        <pre lang="en">{laidOut(body).text}</pre>
      </section>
    </ExpandableSection>
  );
}
