import type { OrderRow } from "../../api/schema";

/** What every panel of the overview is given. */
export interface PanelProps {
  readonly orders: readonly OrderRow[];
  /** Nothing has been read yet: there are no numbers to show. */
  readonly loading: boolean;
}

/** What panels that look at the calendar are given besides. */
export interface DatedPanelProps extends PanelProps {
  /** The moment that counts as now. */
  readonly now: Date;
}
