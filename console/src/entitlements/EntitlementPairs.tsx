import Box from "@cloudscape-design/components/box";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import { useTranslation } from "react-i18next";
import type { EntitlementView } from "../api/schema";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import { useEntitlementWords } from "./entitlement-words";

interface Props {
  readonly rows: readonly EntitlementView[];
  readonly columns?: number;
}

/** What was bought, entitlement by entitlement, each with its own expiry where it has one (O-50). */
export function EntitlementPairs({ rows, columns = 3 }: Props) {
  const { t } = useTranslation("entitlements");
  const words = useEntitlementWords();
  if (rows.length === 0) return <Box color="text-body-secondary">{t("none")}</Box>;
  const items: KeyValuePairsProps.Pair[] = rows.map((row) => {
    const { label, amount } = words(row);
    return { label, value: <Amount text={amount} until={row.expires_at} /> };
  });
  return <KeyValuePairs columns={columns} items={items} />;
}

function Amount({ text, until }: { readonly text: string; readonly until: string | null }) {
  const { t } = useTranslation("entitlements");
  const { locale } = useLanguage();
  return (
    <>
      <div>{text || "–"}</div>
      {until && (
        <Box variant="small" color="text-body-secondary">
          {t("until", { time: localTime(until, locale) })}
        </Box>
      )}
    </>
  );
}
