import ColumnLayout from "@cloudscape-design/components/column-layout";
import type { Workbench } from "../../../api/schema";
import { Consumption } from "./Consumption";
import { Invoices } from "./Invoices";

/** What was paid, and what was used of it. */
export function Figures({ bench }: { readonly bench: Workbench }) {
  return (
    <ColumnLayout columns={2} minColumnWidth={420}>
      <Invoices invoices={bench.invoices} />
      <Consumption rows={bench.consumed} />
    </ColumnLayout>
  );
}
