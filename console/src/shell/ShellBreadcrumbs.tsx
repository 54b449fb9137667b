import BreadcrumbGroup from "@cloudscape-design/components/breadcrumb-group";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { trailOf } from "./trail";

/** Where the page is (O-24). */
export function ShellBreadcrumbs() {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const places = trailOf(useLocation().pathname);
  return (
    <BreadcrumbGroup
      ariaLabel={t("breadcrumbs")}
      items={places.map((place) => ({
        text: "text" in place ? place.text : t(place.name),
        href: place.href,
      }))}
      onFollow={(event) => {
        event.preventDefault();
        navigate(event.detail.href);
      }}
    />
  );
}
