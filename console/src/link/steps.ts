import type { OrderStatus } from "../api/schema";

/** What a buyer does between AWS Marketplace's button and active benefits, in this order. */
export const STEPS = ["signIn", "link", "bind"] as const;
export type Step = (typeof STEPS)[number];

/** How far a buyer has come. */
export interface Progress {
  readonly signedIn: boolean;
  /** Whether this visit has linked the AWS account. */
  readonly linked: boolean;
  /** The order's status; null while it waits for AWS. */
  readonly status: OrderStatus | null;
}

/** The step that comes now; null when all are done. */
export function currentStep({ signedIn, linked, status }: Progress): Step | null {
  if (linked) return status === "LINKED" ? null : "bind";
  return signedIn ? "link" : "signIn";
}

/** Whether `step` is behind somebody for whom `current` comes now. */
export function isDone(step: Step, current: Step | null): boolean {
  return current === null || STEPS.indexOf(step) < STEPS.indexOf(current);
}
