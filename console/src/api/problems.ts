import type { Problem } from "./schema";

/** The API's stable codes, and what can go wrong before it answers. */
export type ProblemCode = Problem["code"] | "network" | "too_many_requests" | "unreadable";

/** A request that was not carried out, with the API's problem details where it gave any (docs/api.md). */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly problem: Problem | null = null,
  ) {
    super(problem?.detail ?? code);
    this.name = "ProblemError";
  }
}

/** Make an error of an answer that is none of success. A gateway's own 429 is no problem document. */
export function problemOf(status: number, body: unknown): ProblemError {
  if (isProblem(body)) return new ProblemError(body.code, body);
  return new ProblemError(status === 429 ? "too_many_requests" : "unreadable");
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}

const PASSING: ReadonlySet<ProblemCode> = new Set([
  "contended",
  "store_busy",
  "marketplace_busy",
  "queues_busy",
  "network",
  "too_many_requests",
]);

/** Whether the same request may succeed a little later, with nothing changed. */
export function mayPass(error: unknown): boolean {
  return error instanceof ProblemError && PASSING.has(error.code);
}
