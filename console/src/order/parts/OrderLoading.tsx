import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Skeleton from "@cloudscape-design/components/skeleton";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { TimelineLoading } from "../../timeline/TimelineLoading";

/** The page's shape while the order is on its way. */
export function OrderLoading() {
  const { t } = useTranslation(["order", "timeline"]);
  return (
    <span role="status" aria-label={t("loading")}>
      <SpaceBetween size="l">
        <Skeleton variant="text-heading-xl" width="16rem" />
        <Skeleton height="5.5rem" />
        <Skeleton height="7rem" />
        <Block title={t("binding.title")} height="6rem" />
        <Block title={t("entitlements")} height="3rem" />
        <Block title={t("details.title")} height="14rem" />
        <Container header={<Header variant="h2">{t("timeline:title")}</Header>}>
          <TimelineLoading />
        </Container>
      </SpaceBetween>
    </span>
  );
}

function Block({ title, height }: { readonly title: string; readonly height: string }) {
  return (
    <Container header={<Header variant="h2">{title}</Header>}>
      <Skeleton height={height} />
    </Container>
  );
}
