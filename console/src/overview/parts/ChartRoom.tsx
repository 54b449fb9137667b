import type { ReactNode } from "react";

interface Props {
  /** Pixels that the chart takes with its axes and legend: what is below stays where it is while numbers come in. */
  readonly height: number;
  readonly children: ReactNode;
}

/** The room of a chart, kept while there is none yet. */
export function ChartRoom({ height, children }: Props) {
  return <div style={{ minHeight: height }}>{children}</div>;
}
