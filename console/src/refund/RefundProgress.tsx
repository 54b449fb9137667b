import SpaceBetween from "@cloudscape-design/components/space-between";
import type { RefundRequestView } from "../api/schema";
import { Adjustments } from "./Adjustments";
import { CancellationTracker } from "./CancellationTracker";
import { NextStep } from "./NextStep";
import { RefundSteps } from "./RefundSteps";
import { Trouble } from "./Trouble";

/** How far a request is: what went wrong, whose turn it is, its steps, AWS's part of it (O-64, O-67). */
export function RefundProgress({ request }: { readonly request: RefundRequestView }) {
  const { state, trouble, next_step, steps, cancellation, adjustments, amount, paid_back } = request;
  const currency = amount?.currency ?? paid_back?.currency;
  return (
    <SpaceBetween size="m">
      {trouble && <Trouble trouble={trouble} state={state} />}
      {next_step && <NextStep step={next_step} />}
      <RefundSteps steps={steps} />
      {cancellation && <CancellationTracker cancellation={cancellation} />}
      {adjustments.length > 0 && currency && <Adjustments adjustments={adjustments} currency={currency} />}
    </SpaceBetween>
  );
}
