import { type Details, type Tellers, yesOrNo } from "./teller";

type Kind =
  | "RefundRequested"
  | "RefundProposed"
  | "RefundApproved"
  | "RefundRejected"
  | "RefundWithdrawn"
  | "RefundRunStarted"
  | "CancellationAsked"
  | "CancellationReminded"
  | "InvoiceAwaited"
  | "RefundCalledOff"
  | "RefundPlanned"
  | "AdjustmentAsked"
  | "AdjustmentRefused"
  | "RefundStopped";

const WISHES: Readonly<Record<string, "refund" | "cancel" | "both">> = {
  refund: "refund",
  cancel: "cancel",
  both: "both",
};

/** Steps of the workflow at which it can stop. */
const STEPS: Readonly<Record<string, "cancel" | "plan" | "adjust">> = {
  cancel: "cancel",
  plan: "plan",
  adjust: "adjust",
};

/** What people and the workflow did about a request for a refund (domain/facts/refund_request.py). */
export const REFUND_REQUESTS: Tellers<Kind> = {
  RefundRequested: ({ wish = "" }) => `RefundRequested.${WISHES[wish] ?? "refund"}`,
  RefundProposed: (details) => `RefundProposed.${proposed(details)}`,
  RefundApproved: () => "RefundApproved.approved",
  RefundRejected: () => "RefundRejected.rejected",
  RefundWithdrawn: () => "RefundWithdrawn.withdrawn",
  RefundRunStarted: () => "RefundRunStarted.started",
  CancellationAsked: () => "CancellationAsked.asked",
  CancellationReminded: ({ hours_left }) => `CancellationReminded.${hours_left === "24" ? "day" : "days"}`,
  InvoiceAwaited: () => "InvoiceAwaited.awaited",
  RefundCalledOff: () => "RefundCalledOff.asked",
  RefundPlanned: () => "RefundPlanned.planned",
  AdjustmentAsked: () => "AdjustmentAsked.asked",
  AdjustmentRefused: () => "AdjustmentRefused.refused",
  RefundStopped: ({ step = "" }) => `RefundStopped.${STEPS[step] ?? "other"}`,
};

/** The amount is not told to everybody; 0 means that only the agreement is to end. */
function proposed({ amount, cancels }: Details) {
  if (amount === undefined) return "unsaid";
  const ends = yesOrNo(cancels);
  if (Number(amount) === 0) return ends ? "end" : "nothing";
  return ends ? "amountAndEnd" : "amount";
}
