import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { TimelineEntry } from "../../api/schema";
import messages from "../messages/en.json";
import { sentenceOf } from "./sentence";

const document = JSON.parse(
  readFileSync(new URL("../../../../docs/openapi.json", import.meta.url), "utf8"),
) as {
  components: { schemas: { TimelineEntry: { properties: { kind: { enum: TimelineEntry["kind"][] } } } } };
};
const KINDS = document.components.schemas.TimelineEntry.properties.kind.enum;
const SOMEBODY = { name: "ma***@example.com", you: false };

function told(kind: TimelineEntry["kind"], details: TimelineEntry["details"] = {}): string | null {
  return sentenceOf({ kind, details, actor: SOMEBODY });
}

test.each(KINDS)("%s has a sentence, whatever AWS leaves out", (kind) => {
  const [group = "", name = ""] = (told(kind) ?? "").split(".");
  expect(group).toBe(kind);
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = messages.sentences;
  expect(sentences[group]?.[name]).toBeTruthy();
});

test("a kind of a newer API is no error", () => {
  expect(told("Celebrated" as TimelineEntry["kind"])).toBeNull();
});

test.each<[TimelineEntry["kind"], TimelineEntry["details"], string]>([
  ["AgreementCreated", { intent: "RENEW" }, "AgreementCreated.renewal"],
  ["AgreementAmended", { auto_renewal: "false" }, "AgreementAmended.renewalOff"],
  ["AgreementEnded", { status: "TERMINATED" }, "AgreementEnded.terminated"],
  ["AgreementEnded", { status: "SUPERCEDED" }, "AgreementEnded.revision"],
  ["AgreementEnded", { status: "EVAPORATED" }, "AgreementEnded.other"],
  ["AdvisoryChanged", { resolved: "true" }, "AdvisoryChanged.resolved"],
  ["SubscriptionChanged", { action: "subscribe-success", free_trial: "true" }, "SubscriptionChanged.trial"],
  ["SubscriptionChanged", { action: "unsubscribe-success" }, "SubscriptionChanged.ended"],
  ["AgreementDescribed", { amount: "1", currency: "USD" }, "AgreementDescribed.priced"],
  ["TermsDescribed", { auto_renew: "false" }, "TermsDescribed.ends"],
  ["EntitlementsRead", { dau: "1000" }, "EntitlementsRead.rows"],
  [
    "ProvisioningRead",
    { status: "FAILED", reason: "INVALID_PAYMENT_INSTRUMENT" },
    "ProvisioningRead.payment",
  ],
  ["OfferDescribed", { private: "true" }, "OfferDescribed.private"],
  ["Bound", { scheduled: "true" }, "Bound.itself"],
  ["Superseded", { passed: "false" }, "Superseded.kept"],
  ["BindingInherited", { target_id: "app-1", bound_at: "2026-11-01T12:00:00Z" }, "BindingInherited.binding"],
  ["BindingInherited", { target_id: "app-1" }, "BindingInherited.choice"],
  ["CancellationRequestChanged", { status: "CANCELLED" }, "CancellationRequestChanged.withdrawn"],
  ["BillingAdjusted", { completed: "true", amount: "5", currency: "USD" }, "BillingAdjusted.refunded"],
  ["BillingAdjusted", { completed: "false" }, "BillingAdjusted.failedUnknown"],
  ["RefundRequested", { wish: "both" }, "RefundRequested.both"],
  ["RefundProposed", { amount: "5.00", cancels: "false" }, "RefundProposed.amount"],
  ["RefundProposed", { amount: "5.00", cancels: "true" }, "RefundProposed.amountAndEnd"],
  ["RefundProposed", { amount: "0.00", cancels: "true" }, "RefundProposed.end"],
  ["RefundProposed", {}, "RefundProposed.unsaid"],
  ["RefundStopped", { step: "plan" }, "RefundStopped.plan"],
  ["RefundStopped", { step: "revoke" }, "RefundStopped.other"],
])("%s with %o is told as %s", (kind, details, sentence) => {
  expect(told(kind, details)).toBe(sentence);
});

test("a choice that nobody gave up was of something that is gone", () => {
  expect(sentenceOf({ kind: "ScheduleDropped", details: {}, actor: null })).toBe("ScheduleDropped.gone");
});
