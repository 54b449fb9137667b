import Container from "@cloudscape-design/components/container";
import Skeleton from "@cloudscape-design/components/skeleton";
import { useTranslation } from "react-i18next";

/** In the place of what is on its way. */
export function BlockLoading() {
  const { t } = useTranslation("operations");
  return (
    <div role="status" aria-busy="true" aria-label={t("loading")}>
      <Container>
        <Skeleton height="12rem" />
      </Container>
    </div>
  );
}
