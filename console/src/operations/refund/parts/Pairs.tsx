import "./pairs.css";
import Box from "@cloudscape-design/components/box";
import type { ReactNode } from "react";

/** What something is called, and what it is. */
export interface Pair {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts side by side, in as many columns as there is room for: on a phone, on a desk, on paper. */
export function Pairs({ items }: { readonly items: readonly Pair[] }) {
  return (
    <dl className="refund-pairs">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>
            <Box variant="awsui-key-label">{label}</Box>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
