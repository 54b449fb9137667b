import { expect, test } from "vitest";
import type { OrderDetail } from "../../api/schema";
import { notesOf } from "./notes";
import { storyOf } from "./story";

const TARGET = { kind: "application", id: "app-1" } as const;
const WAITING: OrderDetail = {
  order_id: "agmt-1",
  version: 1,
  product: { key: "apppush", name: "AppPush" },
  order_status: "PENDING_LINK",
  subscription_status: "SUBSCRIBED",
  amount: { amount: "1200.00", currency: "USD" },
  entitlements: [],
  created_at: "2026-11-01T12:00:00.000000Z",
  expires_at: null,
  window: { starts_at: "2026-11-01T12:00:00.000000Z", ends_at: "2026-11-03T12:00:00.000000Z", open: false },
  binding: null,
  schedule: null,
  benefits_active: false,
  actions: [{ name: "request_refund", allowed: true, refusal: null }],
  account_id: "acc-1",
  aws_account: "111122223333",
  warnings: [],
  agreement_id: "agmt-1",
  data_centre: null,
  offer_id: null,
  offer_kind: "public",
  starts_at: null,
  auto_renew: null,
  refund: { in_review: false, amount: null, unknown: false, in_full: false },
  ending: null,
  predecessor_id: null,
  successor_id: null,
  target_name: null,
  confirmed_at: null,
  advisory: false,
};
const OPEN = { order_status: "REFUND_WINDOW", window: { ...WAITING.window, open: true } } as const;
const CHOSEN = { schedule: { target: TARGET, chosen_at: "2026-11-02T12:00:00.000000Z" } };
const BOUND = {
  order_status: "LINKED",
  benefits_active: true,
  binding: { target: TARGET, bound_at: "2026-11-04T12:00:00.000000Z", inherited_from: null },
} as const;
const CANCELLED = {
  order_status: "CANCELLED",
  subscription_status: "UNSUBSCRIBED",
  ending: { word: "CANCELLED", at: "2026-11-05T12:00:00.000000Z", in_window: false },
} as const;
const HELD = {
  actions: [
    { name: "bind", allowed: false, refusal: { code: "waiting_for_handover", sentence: "", until: null } },
  ],
} as const;

const order = (changes: Partial<OrderDetail>): OrderDetail => ({ ...WAITING, ...changes });
const refund = (changes: Partial<OrderDetail["refund"]>) => ({ refund: { ...WAITING.refund, ...changes } });

test.each<[ReturnType<typeof storyOf>, Partial<OrderDetail>]>([
  ["bindable", {}],
  ["bindingNow", CHOSEN],
  ["awaitingAws", { subscription_status: "PENDING" }],
  ["awaitingAwsScheduled", { ...CHOSEN, subscription_status: "PENDING" }],
  ["window", OPEN],
  ["windowScheduled", { ...OPEN, ...CHOSEN }],
  ["subscriptionFailed", { ...OPEN, subscription_status: "FAILED" }],
  ["subscriptionEnding", { subscription_status: "UNSUBSCRIBE_PENDING" }],
  ["subscriptionEnded", { subscription_status: "UNSUBSCRIBED" }],
  ["handover", HELD],
  ["bound", BOUND],
  ["boundInactive", { ...BOUND, benefits_active: false }],
  ["review", { order_status: "REFUND_REVIEW" }],
  ["reviewBound", { ...BOUND, order_status: "REFUND_REVIEW" }],
  ["reviewRevoked", { ...BOUND, order_status: "REFUND_REVIEW", benefits_active: false }],
  ["refunded", { order_status: "REFUNDED", ...refund({ amount: "1200.00", in_full: true }) }],
  ["refundedUnknown", { order_status: "REFUNDED", ...refund({ unknown: true, in_full: true }) }],
  ["cancelled", CANCELLED],
  ["terminated", { ...CANCELLED, ending: { ...CANCELLED.ending, word: "TERMINATED" } }],
  ["expired", { order_status: "EXPIRED" }],
  ["superseding", { order_status: "SUPERSEDED" }],
  ["superseded", { order_status: "SUPERSEDED", successor_id: "agmt-2" }],
])("the story %s", (story, changes) => {
  expect(storyOf(order(changes))).toBe(story);
});

test.each<[ReturnType<typeof notesOf>, Partial<OrderDetail>]>([
  [["askForRefund"], {}],
  [["askForRefund"], BOUND],
  [[], { ...BOUND, actions: [] }],
  [[], { subscription_status: "PENDING" }],
  [["unconfirmed"], { ...OPEN, subscription_status: "PENDING" }],
  [["partRefunded"], { ...BOUND, ...refund({ amount: "5.00" }) }],
  [["partRefundedUnknown"], { ...BOUND, ...refund({ unknown: true }) }],
  [["askForRefund", "advisory"], { ...BOUND, advisory: true }],
  [["refundInFull"], { ...CANCELLED, ending: { ...CANCELLED.ending, in_window: true } }],
  [["benefitsGone", "askForRefund"], { ...CANCELLED, binding: BOUND.binding }],
  [["unexplained", "askForRefund"], { ...CANCELLED, ending: { ...CANCELLED.ending, word: "DEPROVISIONED" } }],
  [["awsWord", "askForRefund"], { ...CANCELLED, ending: { ...CANCELLED.ending, word: "EVAPORATED" } }],
])("the notes %o", (notes, changes) => {
  expect(notesOf(order(changes))).toEqual(notes);
});
