import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { Story } from "../../order/story/Story";

/** What the order's own account reads of it: the words that it will ask about. */
export function OwnersView({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("operations/order");
  return (
    <ExpandableSection variant="container" headerText={t("ownersView.title")} headingTagOverride="h2">
      <Story order={order} />
    </ExpandableSection>
  );
}
