import { Trans, useTranslation } from "react-i18next";
import { ButtonLink } from "../light/ButtonLink";
import { Card } from "../light/Card";
import { MANAGE_SUBSCRIPTIONS, MANAGE_SUBSCRIPTIONS_URL, SET_UP_YOUR_ACCOUNT } from "../terms/buttons";
import { English } from "../terms/English";

/** What to press in AWS to come here with a purchase (O-9), and the way there. */
export function BackToAws() {
  const { t } = useTranslation("link");
  return (
    <Card title={t("aws.title")}>
      <ol className="link-list">
        <li>
          <Trans t={t} i18nKey="aws.open" components={{ page: <Pressed>{MANAGE_SUBSCRIPTIONS}</Pressed> }} />
        </li>
        <li>
          <Trans t={t} i18nKey="aws.press" components={{ press: <Pressed>{SET_UP_YOUR_ACCOUNT}</Pressed> }} />
        </li>
      </ol>
      <div className="light-actions">
        <ButtonLink to={MANAGE_SUBSCRIPTIONS_URL} primary>
          {t("aws.go")}
        </ButtonLink>
        <ButtonLink to="/orders">{t("allOrders")}</ButtonLink>
      </div>
    </Card>
  );
}

function Pressed({ children }: { readonly children: string }) {
  return (
    <strong>
      <English>{children}</English>
    </strong>
  );
}
