import Container from "@cloudscape-design/components/container";
import Skeleton from "@cloudscape-design/components/skeleton";
import { useTranslation } from "react-i18next";

/** While it is being looked for. */
export function ResultsLoading() {
  const { t } = useTranslation("operations");
  return (
    <div role="status" aria-busy="true" aria-label={t("loading")}>
      <Container>
        <Skeleton height="12rem" />
      </Container>
    </div>
  );
}
