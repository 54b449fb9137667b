import { type ProblemCode, ProblemError } from "../api/problems";

const LOST: ReadonlySet<ProblemCode> = new Set(["session_missing", "session_expired"]);

/** Whether the visit is over: only AWS Marketplace's button brings a new one. */
export function isLost(error: unknown): boolean {
  return error instanceof ProblemError && LOST.has(error.code);
}

/** Whether somebody else must sign in: the AWS account is linked to another account (O-20). */
export function isWrongAccount(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === "linked_to_other_account";
}
