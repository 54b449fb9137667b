import { Trans, useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Card } from "../light/Card";
import { SET_UP_YOUR_ACCOUNT } from "../terms/buttons";
import { English } from "../terms/English";

/** From the product's page to this site, in four steps (O-6 to O-9). */
export function BuyingSteps() {
  const { t } = useTranslation("home");
  return (
    <Card title={t("buying.title")}>
      <ol>
        <li>{t("buying.product")}</li>
        <li>{t("buying.package")}</li>
        <li>{t("buying.order")}</li>
        <li>
          <Trans t={t} i18nKey="buying.setUp" components={{ setUp: <SetUp /> }} />
        </li>
      </ol>
      <p>
        <Link to="/help#buying">{t("buying.more")}</Link>
      </p>
    </Card>
  );
}

function SetUp() {
  return (
    <strong>
      <English>{SET_UP_YOUR_ACCOUNT}</English>
    </strong>
  );
}
