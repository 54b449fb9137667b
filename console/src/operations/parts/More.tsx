import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import type { Reading } from "./reading";

/** Asks on, where there is more. */
export function More<Item>({ reading }: { readonly reading: Reading<Item> }) {
  const { t } = useTranslation("operations");
  const { isFetchingNextPage, fetchNextPage } = reading;
  return (
    <Box textAlign="center">
      <Button
        loading={isFetchingNextPage ?? false}
        loadingText={t("loading")}
        onClick={() => void fetchNextPage?.()}
      >
        {t("more")}
      </Button>
    </Box>
  );
}
