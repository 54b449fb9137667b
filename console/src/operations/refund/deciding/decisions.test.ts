import { expect, test } from "vitest";
import type { RefundRequestView, Workbench } from "../../../api/schema";
import { decisionsOf } from "./decisions";

const YES = { allowed: true, refusal: null };
const NO = {
  allowed: false,
  refusal: { code: "refund_request_closed", sentence: "It is decided.", until: null },
};
const FREE = { can_approve: YES, can_reject: YES, can_call_off: NO, proposed: null };

function offered(bench: object, request: object): readonly string[] {
  return decisionsOf(
    { ...FREE, ...bench } as unknown as Workbench,
    {
      state: "REQUESTED",
      by_operations: false,
      can_withdraw: NO,
      ...request,
    } as unknown as RefundRequestView,
  ).map(({ name }) => name);
}

test("what is not proposed can be rejected only", () => {
  expect(offered({}, {})).toEqual(["reject"]);
});

test("a proposal is approved or rejected, also where it takes somebody else to approve", () => {
  const bench = { proposed: {}, can_approve: NO };
  expect(offered(bench, { state: "PROPOSED" })).toEqual(["approve", "reject"]);
});

test("a decided request can be called off while AWS lets it", () => {
  expect(offered({ proposed: {}, can_call_off: YES }, { state: "APPROVED" })).toEqual(["callOff"]);
  expect(offered({ proposed: {} }, { state: "COMPLETED" })).toEqual([]);
});

test("operations withdraw what operations asked for, and nothing of the account's", () => {
  expect(offered({}, { by_operations: true, can_withdraw: YES })).toEqual(["reject", "withdraw"]);
  expect(offered({}, { can_withdraw: YES })).toEqual(["reject"]);
});
