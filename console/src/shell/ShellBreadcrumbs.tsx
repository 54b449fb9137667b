import BreadcrumbGroup from "@cloudscape-design/components/breadcrumb-group";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { BIND } from "../terms/buttons";

/** Where the page is (O-24): Account Information > Amazon Orders > the order > Bind. */
export function ShellBreadcrumbs() {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const [, area, orderId, step] = useLocation().pathname.split("/");
  const items = [{ text: t("accountInformation"), href: "/orders" }];
  if (area === "overview") items.push({ text: t("overview"), href: "/overview" });
  else items.push({ text: t("orders"), href: "/orders" });
  if (orderId) items.push({ text: decodeURIComponent(orderId), href: `/orders/${orderId}` });
  if (step) items.push({ text: BIND, href: `/orders/${orderId}/${step}` });
  return (
    <BreadcrumbGroup
      ariaLabel={t("breadcrumbs")}
      items={items}
      onFollow={(event) => {
        event.preventDefault();
        navigate(event.detail.href);
      }}
    />
  );
}
