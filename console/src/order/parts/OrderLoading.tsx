import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Skeleton from "@cloudscape-design/components/skeleton";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../app/title";
import { TimelineLoading } from "../../timeline/TimelineLoading";

/** The page's shape while the order is on its way: what comes takes about the same place. */
export function OrderLoading() {
  const { t } = useTranslation(["order", "timeline"]);
  usePageTitle(t("unnamed"));
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={<Skeleton tagOverride="span" display="inline-block" width="10rem" />}>
        {t("unnamed")}
      </Header>
      <div role="status" aria-busy="true" aria-label={t("loading")}>
        <SpaceBetween size="l">
          <Skeleton height="6.25rem" />
          <Container>
            <Skeleton height="2.5rem" />
          </Container>
          <Block title={t("binding.title")} height="5.25rem" />
          <Block title={t("entitlements")} height="3.75rem" />
          <Block title={t("details.title")} height="17.5rem" />
          <Container header={<Header variant="h2">{t("timeline:title")}</Header>}>
            <TimelineLoading />
          </Container>
        </SpaceBetween>
      </div>
    </SpaceBetween>
  );
}

function Block({ title, height }: { readonly title: string; readonly height: string }) {
  return (
    <Container header={<Header variant="h2">{title}</Header>}>
      <Skeleton height={height} />
    </Container>
  );
}
