import { ProblemError } from "../api/problems";

/** Whether sending the same again makes sense: not after a refusal, which stays one. */
export function worthRetrying(error: Error): boolean {
  return !(error instanceof ProblemError) || error.problem === null || error.problem.status >= 500;
}
