import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Workbench } from "../../../api/schema";
import { clockTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { AddressLink } from "../../../shell/AddressLink";
import { orderPath } from "../../order/viewpoint";
import { Id } from "../../parts/Id";
import { AskDialog } from "../asking/AskDialog";
import { evidencePath } from "../evidence/evidence";

interface Props {
  readonly bench: Workbench;
  /** When it was last read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly refresh: () => Promise<unknown>;
}

/** Which order it is, how fresh the page is, and the ways on: another request, the evidence. */
export function RefundHeader({ bench: { order, request, can_request }, readAt, refresh }: Props) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Header
        variant="h1"
        description={
          <>
            <Id>
              <AddressLink to={orderPath(order.order_id)}>{order.order_id}</AddressLink>
            </Id>{" "}
            · {t("readAt", { time: clockTime(readAt, locale) })}
          </>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button iconName="refresh" ariaLabel={t("refresh")} onClick={() => void refresh()} />
            {request && <EvidenceButton orderId={order.order_id} requestId={request.request_id} />}
            {can_request.allowed && <Button onClick={() => setAsking(true)}>{t("ask.button")}</Button>}
          </SpaceBetween>
        }
      >
        {order.product ? t("heading", { product: order.product.name }) : t("title")}
      </Header>
      {asking && <AskDialog orderId={order.order_id} onClose={() => setAsking(false)} />}
    </>
  );
}

function EvidenceButton({ orderId, requestId }: { readonly orderId: string; readonly requestId: string }) {
  const { t } = useTranslation("operations/refund");
  const navigate = useNavigate();
  const href = evidencePath(orderId, requestId);
  return (
    <Button
      href={href}
      onFollow={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      {t("evidence.button")}
    </Button>
  );
}
