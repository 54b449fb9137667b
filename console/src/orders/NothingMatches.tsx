import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";

/** There are orders perhaps, but none that the filters let through. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation("orders");
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: "l" }}>
      <SpaceBetween size="s">
        <Box variant="h2">{t("noMatch.title")}</Box>
        <div>{t("noMatch.text")}</div>
        <Button onClick={onClear}>{t("noMatch.clear")}</Button>
      </SpaceBetween>
    </Box>
  );
}
