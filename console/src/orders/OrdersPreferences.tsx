import CollectionPreferences from "@cloudscape-design/components/collection-preferences";
import { useTranslation } from "react-i18next";
import { COLUMNS, PAGE_SIZES, type Preferences } from "./preferences";

interface Props {
  readonly preferences: Preferences;
  readonly prefer: (next: object) => void;
}

/** How many orders a page has, which columns in which order, how dense. */
export default function OrdersPreferences({ preferences, prefer }: Props) {
  const { t } = useTranslation("orders");
  return (
    <CollectionPreferences
      preferences={preferences}
      onConfirm={({ detail }) => prefer(detail)}
      pageSizePreference={{
        options: PAGE_SIZES.map((value) => ({
          value,
          label: t("preferences.pageSizeOption", { count: value }),
        })),
      }}
      wrapLinesPreference={{}}
      contentDensityPreference={{}}
      contentDisplayPreference={{
        options: COLUMNS.map((id) => ({ id, label: t(`columns.${id}`), alwaysVisible: id === "order" })),
      }}
    />
  );
}
