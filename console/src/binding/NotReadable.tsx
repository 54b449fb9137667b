import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../problems/ProblemAlert";
import { PathButton } from "./PathButton";

/** Shown where what the page needs cannot be had. */
export function NotReadable(props: {
  readonly error: Error;
  readonly retry: () => void;
  readonly retrying: boolean;
}) {
  const { t } = useTranslation("binding");
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{t("refused.title")}</Header>
      <ProblemAlert error={props.error} onRetry={props.retry} retrying={props.retrying} />
      <PathButton to="/orders">{t("refused.toOrders")}</PathButton>
    </SpaceBetween>
  );
}
