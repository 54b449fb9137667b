import "../parts/parts.css";
import Alert from "@cloudscape-design/components/alert";
import { useTranslation } from "react-i18next";
import type messages from "./messages/en.json";

type Code = keyof typeof messages.warning;

/** What is wrong with the order, or out of the ordinary, and what to do about each; nothing where nothing is. */
export function Warnings({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation("operations/order");
  if (codes.length === 0) return null;
  return (
    <Alert type="warning" header={t("warnings", { count: codes.length })}>
      <ul className="operations-list">
        {codes.map((code) => (
          <li key={code}>
            <Warning code={code} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** A code that a newer API tells to an older page has no words here yet. */
function Warning({ code }: { readonly code: string }) {
  const { t, i18n } = useTranslation("operations/order");
  if (!i18n.exists(`operations/order:warning.${code}`)) return <code>{code}</code>;
  return t(`warning.${code as Code}`);
}
