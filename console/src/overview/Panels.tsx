import { ExpiringPanel } from "./expiring/ExpiringPanel";
import type { DatedPanelProps } from "./parts/panel";
import { StatusPanel } from "./status/StatusPanel";
import { ValuePanel } from "./value/ValuePanel";
import { WaitingPanel } from "./waiting/WaitingPanel";
import "./overview.css";

/** The parts of the overview; below each other where the screen is narrow. */
export function Panels({ orders, loading, now }: DatedPanelProps) {
  return (
    <div className="overview-panels">
      <WaitingPanel orders={orders} loading={loading} />
      <ExpiringPanel orders={orders} loading={loading} now={now} />
      <div className="overview-wide">
        <StatusPanel orders={orders} loading={loading} />
      </div>
      <div className="overview-wide">
        <ValuePanel orders={orders} loading={loading} now={now} />
      </div>
    </div>
  );
}
