import "../../refund/refund.css";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Trans, useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { MANAGE_SUBSCRIPTIONS, MANAGE_SUBSCRIPTIONS_URL } from "../../terms/buttons";
import { English } from "../../terms/English";
import { SupportContact } from "../parts/SupportContact";

interface Props {
  readonly order: OrderDetail;
  /** When the refund window ends. */
  readonly until: string;
}

/** Inside of the window Amazon cancels by itself: what to press there, and until when (O-62, O-63). */
export function AmazonCancels({ order, until }: Props) {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  const time = localTime(until, locale);
  return (
    <SpaceBetween size="xs">
      {order.offer_kind === "private" ? <ByConsent time={time} /> : <ByItself order={order} time={time} />}
      <div>{t("amazon.later", { time })}</div>
    </SpaceBetween>
  );
}

function ByItself({ order, time }: { readonly order: OrderDetail; readonly time: string }) {
  const { t } = useTranslation("refund");
  const product = order.product?.name ?? t("amazon.product");
  const pressed = { actions: <Pressed>Actions</Pressed>, cancel: <Pressed>Cancel subscription</Pressed> };
  return (
    <SpaceBetween size="xs">
      <div>{t("amazon.full", { time })}</div>
      <ol className="refund-way">
        <li>
          <Trans
            ns="refund"
            i18nKey="amazon.open"
            components={{ page: <Pressed>{MANAGE_SUBSCRIPTIONS}</Pressed> }}
          />
        </li>
        <li>
          <Trans ns="refund" i18nKey="amazon.press" values={{ product }} components={pressed} />
        </li>
        <li>{t("amazon.contract")}</li>
      </ol>
      <Button
        href={MANAGE_SUBSCRIPTIONS_URL}
        target="_blank"
        iconName="external"
        iconAlign="right"
        ariaLabel={`${t("amazon.go")} ${t("amazon.external")}`}
      >
        {t("amazon.go")}
      </Button>
    </SpaceBetween>
  );
}

/** Facts §6.2: of a private offer Amazon refunds nothing without the seller's consent, whenever it is asked. */
function ByConsent({ time }: { readonly time: string }) {
  return (
    <div>
      <Trans
        ns="refund"
        i18nKey="amazon.private"
        values={{ time }}
        components={{ contact: <SupportContact /> }}
      />
    </div>
  );
}

function Pressed({ children }: { readonly children: string }) {
  return (
    <strong>
      <English>{children}</English>
    </strong>
  );
}
