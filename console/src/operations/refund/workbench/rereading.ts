import type { RefundRequestView } from "../../../api/schema";

const SECOND = 1_000;

type Waiting = Pick<RefundRequestView, "next_step" | "state">;

/**
 * Milliseconds until a request is worth reading again by itself: soon while the workflow and AWS are at work, later
 * while a person decides, never once nothing waits.
 */
export function rereadIn(request: Waiting | null): number | null {
  if (!request?.next_step) return null;
  return request.state === "APPROVED" ? 5 * SECOND : 60 * SECOND;
}
