import { expect, test } from "vitest";
import { ProblemError, problemOf } from "../api/problems";
import { worthRetrying } from "./retrying";

const problem = (status: number, code: "store_busy" | "order_already_bound") =>
  problemOf(status, { type: "", title: "", status, detail: "", code, request_id: "" });

/** O-68: a refusal is told with its next step; only what can pass offers to try again. */
test("failures of the service, of the network and of the unexpected kind are worth a retry", () => {
  expect(worthRetrying(problem(503, "store_busy"))).toBe(true);
  expect(worthRetrying(new ProblemError("network"))).toBe(true);
  expect(worthRetrying(new Error("unexpected"))).toBe(true);
});

test("a refusal is not", () => {
  expect(worthRetrying(problem(409, "order_already_bound"))).toBe(false);
});
