import Box from "@cloudscape-design/components/box";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "../api/schema";
import { useBindingReason } from "./ActionsCell";
import { CELLS } from "./columns";
import type { Column } from "./preferences";
import { Secondary } from "./Secondary";
import "./orders.css";

interface Props {
  readonly order: OrderRow;
  readonly columns: readonly Column[];
}

/** Columns that need a card's whole width. */
const WIDE: ReadonlySet<Column> = new Set(["information", "actions"]);

/** The columns of the table as a card's facts. */
export function OrderFacts({ order, columns }: Props) {
  const { t } = useTranslation("orders");
  return (
    <dl className="orders-facts">
      {columns.map((column) => (
        <div key={column} className={WIDE.has(column) ? "orders-fact-wide" : undefined}>
          <dt>
            <Box variant="awsui-key-label">{t(`columns.${column}`)}</Box>
          </dt>
          <dd>
            {CELLS[column](order)}
            {column === "actions" && <Reason order={order} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** On a phone the reason stands below the button: there is no pointer to rest on it. */
function Reason({ order }: { readonly order: OrderRow }) {
  const reason = useBindingReason(order);
  return reason && <Secondary>{reason}</Secondary>;
}
