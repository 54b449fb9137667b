import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/language";
import type { Reading } from "./reading";
import "./orders.css";

/** Reads the list again, and says when that was done last (O-60, O-78). */
export function Refresh({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation("orders");
  const { refreshing, refresh } = reading;
  return (
    <span className="orders-refresh">
      <Box variant="small" color="text-body-secondary">
        <ReadAt instant={reading.readAt} />
      </Box>
      <Button
        iconName="refresh"
        ariaLabel={t("refresh")}
        loading={refreshing}
        loadingText={t("refreshing")}
        onClick={refresh}
      />
    </span>
  );
}

function ReadAt({ instant }: { readonly instant: number }) {
  const { t } = useTranslation("orders");
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
  return (
    <span role="status" className="orders-read-at">
      {instant > 0 && t("refreshedAt", { time: format.format(instant) })}
    </span>
  );
}
