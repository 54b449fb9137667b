import Box from "@cloudscape-design/components/box";
import Spinner from "@cloudscape-design/components/spinner";
import { useTranslation } from "react-i18next";

/** While a page or the sign-in is on its way. */
export function PageLoading() {
  const { t } = useTranslation("app");
  return (
    <Box textAlign="center" padding="xxl">
      <span role="status" className="page-loading" aria-label={t("loading")}>
        <Spinner size="large" />
      </span>
    </Box>
  );
}
