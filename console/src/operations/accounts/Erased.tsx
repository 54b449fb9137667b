import "../parts/parts.css";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { useTranslation } from "react-i18next";
import type { AccountErased, Remaining } from "../../api/schema";
import { English } from "../../terms/English";
import type messages from "./messages/en.json";

const COUNTED = ["sign_ins", "persons", "notes", "visits", "names", "orders"] as const;

/** What was erased, what stays and why, and whether it has to be pressed once more. */
export function Erased({ done }: { readonly done: AccountErased }) {
  const { t } = useTranslation("operations/accounts");
  const { complete, erased, remains } = done;
  return (
    <div role="status">
      <Alert
        type={complete ? "success" : "warning"}
        header={complete ? t("erased.complete") : t("erased.incomplete")}
      >
        <ul className="operations-list">
          {COUNTED.map((name) => (
            <li key={name}>{t(`erased.${name}`, { count: erased[name] })}</li>
          ))}
        </ul>
        <Box fontWeight="bold">{t("remains")}</Box>
        <ul className="operations-list">
          {remains.map((each) => (
            <li key={each.code}>
              <Rest rest={each} />
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

/** In the reader's language where this page knows it, else in the API's own words. */
function Rest({ rest: { code, count, sentence } }: { readonly rest: Remaining }) {
  const { t, i18n } = useTranslation("operations/accounts");
  if (!i18n.exists(`operations/accounts:rest.${code}`)) return <English>{sentence}</English>;
  const known = t(`rest.${code as keyof typeof messages.rest}`);
  return count === null ? known : `${known} (${count})`;
}
