import Popover from "@cloudscape-design/components/popover";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { English } from "../terms/English";

interface Props {
  /** Icon and colour; the label alone carries the meaning. */
  readonly type: StatusIndicatorProps.Type;
  /** The English label (O-74). */
  readonly label: string;
  /** What the status means, in the reader's language; null shows the label alone. */
  readonly explanation: string | null;
}

/** A status as AWS and support call it; pressing it tells what it means in the reader's language. */
export function ExplainedStatus({ type, label, explanation }: Props) {
  const indicator = (
    <StatusIndicator type={type}>
      <English>{label}</English>
    </StatusIndicator>
  );
  if (explanation === null) return indicator;
  return (
    <Popover triggerType="text" size="medium" renderWithPortal header={label} content={explanation}>
      {indicator}
    </Popover>
  );
}
