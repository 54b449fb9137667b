import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { lazy, Suspense } from "react";
import "./orders.css";
import type { LocalTime } from "./local-time";

type Props = PropertyFilterProps.ExtendedOperatorFormProps<LocalTime>;

const LocalTimeFields = lazy(() => import("./LocalTimeFields"));

/** The fields of a time, loaded when somebody first filters by one; their room is kept. */
export function LocalTimeForm({ value, onChange }: Props) {
  return (
    <div className="orders-time-form">
      <Suspense fallback={null}>
        <LocalTimeFields value={value} onChange={onChange} />
      </Suspense>
    </div>
  );
}
