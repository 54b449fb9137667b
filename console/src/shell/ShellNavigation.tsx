import SideNavigation from "@cloudscape-design/components/side-navigation";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";

/** Account Information > Amazon Orders (O-24), the overview, and help. */
export function ShellNavigation() {
  const { t } = useTranslation("shell");
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <SideNavigation
      activeHref={pathname.startsWith("/orders") ? "/orders" : pathname}
      header={{ href: "/orders", text: t("accountInformation") }}
      items={[
        { type: "link", text: t("orders"), href: "/orders" },
        { type: "link", text: t("overview"), href: "/overview" },
        { type: "divider" },
        { type: "link", text: t("help"), href: "/help" },
      ]}
      onFollow={(event) => {
        if (event.detail.external) return;
        event.preventDefault();
        navigate(event.detail.href);
      }}
    />
  );
}
