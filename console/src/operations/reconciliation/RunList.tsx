import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { RunView } from "../../api/schema";
import { inWords, unitsOf } from "../../formats/countdown";
import { useLanguage } from "../../language/language";
import { InstantCell } from "../../orders/InstantCell";
import { Secondary } from "../../orders/Secondary";
import { English } from "../../terms/English";
import type { Column } from "../parts/columns";
import { Id } from "../parts/Id";
import { List } from "../parts/List";
import type { Reading } from "../parts/reading";
import { secondsOf } from "./runs";

/** The latest comparisons. */
export function RunList({ reading }: { readonly reading: Reading<RunView> }) {
  const { t } = useTranslation("operations/reconciliation");
  return (
    <List
      reading={reading}
      label={t("runs.title")}
      columns={useColumns()}
      keyOf={({ started_at }) => started_at}
      header={<Header description={t("runs.description")}>{t("runs.title")}</Header>}
      empty={t("runs.empty")}
    />
  );
}

function useColumns(): readonly Column<RunView>[] {
  const { t } = useTranslation("operations/reconciliation");
  const { locale } = useLanguage();
  const counted = ["updated", "unknown_licenses", "stale", "founded"] as const;
  return [
    {
      id: "started",
      header: t("runs.started"),
      cell: ({ started_at }) => <InstantCell instant={started_at} />,
      width: 140,
    },
    { id: "result", header: t("runs.result"), cell: (run) => <Result run={run} />, width: 190 },
    {
      id: "took",
      header: t("runs.took"),
      cell: (run) => inWords(unitsOf(secondsOf(run)), locale, 2),
      width: 110,
    },
    ...counted.map((name) => ({
      id: name,
      header: t(`runs.${name}`),
      cell: (run: RunView) => run[name].toLocaleString(locale),
      width: 100,
    })),
  ];
}

function Result({ run }: { readonly run: RunView }) {
  const { t } = useTranslation("operations/reconciliation");
  return (
    <>
      <StatusIndicator type={run.finished ? "success" : "warning"}>
        {run.finished ? t("runs.finished") : t("runs.unfinished")}
      </StatusIndicator>
      {run.unanswered.length > 0 && (
        <Secondary>
          {t("runs.unanswered")}{" "}
          <Id>
            <English>{run.unanswered.join(", ")}</English>
          </Id>
        </Secondary>
      )}
    </>
  );
}
