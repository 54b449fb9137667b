import type { ParseKeys } from "i18next";

/** A text of the help page. */
export type HelpKey = ParseKeys<"help">;

/** A part of the help page; other pages link to `/help#<id>`, so ids stay. */
export interface Topic {
  readonly id: string;
  readonly title: HelpKey;
  readonly texts: readonly HelpKey[];
}

/** Step by step (O-5). */
export const GUIDES: readonly Topic[] = [
  {
    id: "buying",
    title: "buying.title",
    texts: [
      "buying.product",
      "buying.package",
      "buying.order",
      "buying.setUp",
      "buying.arrive",
      "buying.first",
      "buying.repeat",
    ],
  },
  {
    id: "managing",
    title: "managing.title",
    texts: [
      "managing.open",
      "managing.find",
      "managing.read",
      "managing.order",
      "managing.act",
      "managing.refresh",
    ],
  },
  {
    id: "binding",
    title: "binding.title",
    texts: [
      "binding.when",
      "binding.press",
      "binding.check",
      "binding.target",
      "binding.create",
      "binding.confirm",
    ],
  },
];

/** Questions and answers (O-22, O-23, O-60 to O-73). */
export const QUESTIONS: readonly Topic[] = [
  {
    id: "refund-window",
    title: "refundWindow.title",
    texts: ["refundWindow.why", "refundWindow.until", "refundWindow.cancel"],
  },
  {
    id: "refund-after",
    title: "refundAfter.title",
    texts: ["refundAfter.request", "refundAfter.review", "refundAfter.benefits"],
  },
  { id: "out-of-step", title: "outOfStep.title", texts: ["outOfStep.refresh", "outOfStep.stays"] },
  { id: "cannot-bind", title: "cannotBind.title", texts: ["cannotBind.statuses", "cannotBind.reason"] },
  {
    id: "application-missing",
    title: "applicationMissing.title",
    texts: ["applicationMissing.create", "applicationMissing.refresh"],
  },
  { id: "ended-orders", title: "endedOrders.title", texts: ["endedOrders.no", "endedOrders.newer"] },
  { id: "unbinding", title: "unbinding.title", texts: ["unbinding.no", "unbinding.change"] },
  { id: "expired-link", title: "expiredLink.title", texts: ["expiredLink.again"] },
  { id: "other-account", title: "otherAccount.title", texts: ["otherAccount.one", "otherAccount.lost"] },
  { id: "password", title: "password.title", texts: ["password.reset"] },
  { id: "contact", title: "contact.title", texts: ["contact.whom", "contact.name"] },
];

/** The two tables; their rows come from the statuses themselves. */
export const STATUSES: readonly Topic[] = [
  { id: "order-statuses", title: "statuses.order", texts: [] },
  { id: "subscription-statuses", title: "statuses.subscription", texts: [] },
];
