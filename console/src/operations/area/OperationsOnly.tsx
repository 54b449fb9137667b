import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ProblemError } from "../../api/problems";
import { usePageTitle } from "../../app/title";
import { ProblemAlert } from "../../problems/ProblemAlert";

const REFUSED = new ProblemError("operations_only");

/** Instead of any page of operations, for everybody else. */
export function OperationsOnly() {
  const { t } = useTranslation("operations");
  const navigate = useNavigate();
  usePageTitle(t("only.title"));
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{t("only.title")}</Header>
      <ProblemAlert error={REFUSED} />
      <Button
        href="/orders"
        variant="primary"
        onFollow={(event) => {
          event.preventDefault();
          navigate("/orders");
        }}
      >
        {t("only.back")}
      </Button>
    </SpaceBetween>
  );
}
