import "./replay.css";
import Box from "@cloudscape-design/components/box";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { ReplayDifference } from "../../../api/schema";
import { English } from "../../../terms/English";
import { Id } from "../../parts/Id";
import { Words } from "../../parts/Words";

/** Each order that differs: every member as it is stored and as its facts say, and what is published. */
export function Differences({ found }: { readonly found: readonly ReplayDifference[] }) {
  const { t } = useTranslation("operations/order");
  if (found.length === 0) {
    return (
      <StatusIndicator type="success">
        <Words>{t("replay.same")}</Words>
      </StatusIndicator>
    );
  }
  return found.map((each) => <Difference key={each.order_id} found={each} />);
}

function Difference({ found }: { readonly found: ReplayDifference }) {
  const { t } = useTranslation("operations/order");
  return (
    <div>
      <Box variant="h3">
        <Id>{found.order_id}</Id>
      </Box>
      <table className="replay">
        <thead>
          <tr>
            <th scope="col">{t("replay.member")}</th>
            <th scope="col">{t("replay.before")}</th>
            <th scope="col">{t("replay.after")}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {found.members.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{before ?? "–"}</td>
              <td>{after ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Box color="text-body-secondary">
        {found.events.length === 0 && t("replay.silent")}
        {found.events.length > 0 && (
          <>
            {t("replay.publishes")} <English>{found.events.join(", ")}</English>
          </>
        )}
      </Box>
    </div>
  );
}
