import { useTranslation } from "react-i18next";
import type { AuditItem } from "../../api/schema";
import { InstantCell } from "../../orders/InstantCell";
import { Secondary } from "../../orders/Secondary";
import type { Column } from "../parts/columns";
import { Id } from "../parts/Id";
import { useActionWords } from "./action-words";
import { Outcome } from "./Outcome";
import { Subject } from "./Subject";

/** What is kept of an action. */
export function useColumns(): readonly Column<AuditItem>[] {
  const { t } = useTranslation("operations/audit");
  const named = useActionWords();
  return [
    {
      id: "action",
      header: t("columns.action"),
      cell: ({ action, reason }) => (
        <>
          {named(action)}
          {reason && <Secondary>{t("reason", { reason })}</Secondary>}
        </>
      ),
      width: 200,
    },
    {
      id: "subject",
      header: t("columns.subject"),
      cell: ({ subject }) => <Subject id={subject} />,
      width: 205,
    },
    { id: "actor", header: t("columns.actor"), cell: ({ actor }) => <Id>{actor}</Id>, width: 195 },
    { id: "at", header: t("columns.at"), cell: ({ at }) => <InstantCell instant={at} />, width: 120 },
    {
      id: "outcome",
      header: t("columns.outcome"),
      cell: ({ outcome }) => <Outcome outcome={outcome} />,
      width: 150,
    },
  ];
}
