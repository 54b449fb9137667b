import { expect, test } from "vitest";
import type { TimelineEntry } from "../../api/schema";
import { type Pause, putRight, untilConfirmed } from "./confirmed";

const EARLIER = "2026-11-01T12:00:00.000000Z";
const REQUESTED = "2026-11-01T12:00:01.000000Z";
const LATER = "2026-11-01T12:00:02.000000Z";

/** A clock that notes for how long it was to wait. */
function clock(): { readonly waits: number[]; readonly wait: Pause } {
  const waits: number[] = [];
  return { waits, wait: async (milliseconds) => void waits.push(milliseconds) };
}

function telling(...answers: readonly (string | null)[]) {
  const left = [...answers];
  return async () => ({ confirmed_at: left.length > 1 ? (left.shift() ?? null) : (left[0] ?? null) });
}

test("the order is read until AWS has confirmed it since the request", async () => {
  const { waits, wait } = clock();
  expect(await untilConfirmed(telling(null, EARLIER, REQUESTED), REQUESTED, wait)).toBe(true);
  expect(waits).toHaveLength(3);
});

test("it is waited for longer and longer, and for a minute at most", async () => {
  const { waits, wait } = clock();
  expect(await untilConfirmed(telling(EARLIER), REQUESTED, wait)).toBe(false);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  const together = waits.reduce((sum, each) => sum + each, 0);
  expect(together).toBeGreaterThanOrEqual(60_000);
  expect(together).toBeLessThan(65_000);
});

test("what the reconciliation wrote since then was put right, and nothing else", () => {
  const entry: TimelineEntry = {
    id: "1",
    kind: "AgreementDescribed",
    at: LATER,
    recorded_at: LATER,
    source: "reconciliation",
    actor: null,
    note: null,
    details: {},
    raw: false,
  };
  const others: readonly TimelineEntry[] = [
    { ...entry, recorded_at: EARLIER },
    { ...entry, source: "answer" },
  ];
  expect(putRight([...others, entry], REQUESTED)).toEqual([entry]);
});
