import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { useTranslation } from "react-i18next";
import type { ReconciliationView } from "../../api/schema";
import { exactTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";

/** Up to when everything that AWS changed has been followed up. */
export function Watermark({ reading }: { readonly reading: ReconciliationView | undefined }) {
  const { t } = useTranslation("operations/reconciliation");
  const { locale } = useLanguage();
  const upTo = reading?.watermark ? exactTime(reading.watermark, locale) : t("never");
  return (
    <Container>
      <KeyValuePairs items={[{ label: t("watermark"), value: reading ? upTo : "…", info: null }]} />
    </Container>
  );
}
