import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ProblemError } from "../../api/problems";
import { usePageTitle } from "../../app/title";
import { ProblemAlert } from "../../problems/ProblemAlert";

interface Props {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}

/** Instead of an order that is not there, or not the reader's, or could not be read. */
export function OrderMissing({ error, onRetry, retrying }: Props) {
  const { t } = useTranslation("order");
  const navigate = useNavigate();
  const absent = error instanceof ProblemError && error.code === "order_not_found";
  const title = absent ? t("notFound") : t("unnamed");
  usePageTitle(title);
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{title}</Header>
      {absent ? (
        <ProblemAlert error={error} />
      ) : (
        <ProblemAlert error={error} onRetry={onRetry} retrying={retrying} />
      )}
      <Button
        href="/orders"
        variant="primary"
        onFollow={(event) => {
          event.preventDefault();
          navigate("/orders");
        }}
      >
        {t("allOrders")}
      </Button>
    </SpaceBetween>
  );
}
