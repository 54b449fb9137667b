import type { EntitlementView } from "../api/schema";
import { useEntitlementLine } from "./entitlement-words";

/** What was bought, on one line: "Daily active users: 10,000 · VIP duration: 365 days"; a dash for nothing known. */
export function EntitlementLine({ rows }: { readonly rows: readonly EntitlementView[] }) {
  const line = useEntitlementLine();
  return <span>{line(rows) || "–"}</span>;
}
