import "./parts.css";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import type { Reading } from "./reading";

interface Props {
  readonly title: string;
  readonly description: string;
  readonly reading: Pick<
    Reading<unknown>,
    "data" | "hasNextPage" | "isFetching" | "dataUpdatedAt" | "refetch"
  >;
  readonly actions?: ReactNode;
}

/** What a page is for, how much it shows, how fresh that is, and what can be done with all of it. */
export function PageHeader({ title, description, reading, actions }: Props) {
  const { t } = useTranslation("operations");
  const { locale } = useLanguage();
  const { data, hasNextPage, isFetching, dataUpdatedAt, refetch } = reading;
  const readAt = dataUpdatedAt > 0 ? t("readAt", { time: clockTime(dataUpdatedAt, locale) }) : "";
  return (
    <Header
      variant="h1"
      {...(data && data.length > 0 && { counter: `(${data.length}${hasNextPage ? "+" : ""})` })}
      description={description}
      actions={
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <span role="status" className="operations-read-at">
            {readAt}
          </span>
          <Button
            iconName="refresh"
            ariaLabel={t("refresh")}
            loading={isFetching}
            loadingText={t("loading")}
            onClick={() => void refetch()}
          />
          {actions}
        </SpaceBetween>
      }
    >
      {title}
    </Header>
  );
}
