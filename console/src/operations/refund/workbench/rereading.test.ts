import { expect, test } from "vitest";
import { rereadIn } from "./rereading";

const NEXT = { owner: "aws", action: "wait_for_aws", until: null } as const;

test("a request is read again while it waits: sooner while it is carried out", () => {
  const approved = rereadIn({ state: "APPROVED", next_step: NEXT }) ?? 0;
  const proposed = rereadIn({ state: "PROPOSED", next_step: { ...NEXT, owner: "vendor" } }) ?? 0;
  expect(approved).toBeGreaterThan(0);
  expect(proposed).toBeGreaterThan(approved);
});

test("what is over is not read again", () => {
  expect(rereadIn({ state: "COMPLETED", next_step: null })).toBeNull();
  expect(rereadIn(null)).toBeNull();
});
