import SideNavigation, { type SideNavigationProps } from "@cloudscape-design/components/side-navigation";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { useServices } from "../app/services";
import { OPERATIONS_PAGES, operationsPath } from "./operations-pages";

/** Account Information > Amazon Orders (O-24), the overview, what operations work on where the person may, and help. */
export function ShellNavigation() {
  const { t } = useTranslation("shell");
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const operations = useOperations();
  return (
    <SideNavigation
      activeHref={pathname.startsWith("/orders") ? "/orders" : pathname}
      header={{ href: "/orders", text: t("accountInformation") }}
      items={[
        { type: "link", text: t("orders"), href: "/orders" },
        { type: "link", text: t("overview"), href: "/overview" },
        { type: "divider" },
        ...operations,
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

function useOperations(): readonly SideNavigationProps.Item[] {
  const { t } = useTranslation("shell");
  const { session } = useServices();
  if (!session.operations) return [];
  const items = OPERATIONS_PAGES.map((page) => ({
    type: "link" as const,
    text: t(`operations.${page}`),
    href: operationsPath(page),
  }));
  return [{ type: "section-group", title: t("operations.title"), items }, { type: "divider" }];
}
