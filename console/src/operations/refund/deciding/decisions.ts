import type { RefundPermission, RefundRequestView, Workbench } from "../../../api/schema";

/** What a person of operations can do about a request. */
export type DecisionName = "approve" | "reject" | "callOff" | "withdraw";

/** A decision that is offered, and whether it is possible now. */
export interface DecisionOffered {
  readonly name: DecisionName;
  readonly permission: RefundPermission;
}

/** Whether somebody of operations is yet to approve it or to turn it down. */
export function isUndecided({ state }: Pick<RefundRequestView, "state">): boolean {
  return state === "REQUESTED" || state === "PROPOSED";
}

/**
 * What is offered: approval and rejection until it is decided, with the reason where they are not possible; the other
 * two only where they are.
 */
export function decisionsOf(bench: Workbench, request: RefundRequestView): readonly DecisionOffered[] {
  const { can_approve, can_reject, can_call_off } = bench;
  const undecided = isUndecided(request);
  return [
    { name: "approve" as const, permission: can_approve, offered: undecided && bench.proposed !== null },
    { name: "reject" as const, permission: can_reject, offered: undecided },
    { name: "callOff" as const, permission: can_call_off, offered: can_call_off.allowed },
    {
      name: "withdraw" as const,
      permission: request.can_withdraw,
      offered: request.by_operations && request.can_withdraw.allowed,
    },
  ].filter(({ offered }) => offered);
}
