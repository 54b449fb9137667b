import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { OrderDetail } from "../../api/schema";
import { refundPath } from "../refund/workbench/workbench";

/** Leads to the order's refund; the first thing to press while one is under review. */
export function RefundButton({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("operations/order");
  const navigate = useNavigate();
  const href = refundPath(order.order_id);
  return (
    <Button
      href={href}
      variant={order.refund.in_review ? "primary" : "normal"}
      onFollow={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      {t("refund")}
    </Button>
  );
}
