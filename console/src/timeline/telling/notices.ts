import type { Tellers } from "./teller";

/** AWS's own words for how an agreement ends (facts of Purchase Agreement Ended). */
const ENDINGS: Readonly<Record<string, "cancelled" | "terminated" | "expired" | "renewed" | "replaced">> = {
  CANCELLED: "cancelled",
  TERMINATED: "terminated",
  EXPIRED: "expired",
  ARCHIVED: "expired",
  RENEWED: "renewed",
  REPLACED: "replaced",
};
/** Revisions that never counted; AWS spells the last one both ways. */
const REVISIONS: ReadonlySet<string> = new Set(["ROLLED_BACK", "SUPERSEDED", "SUPERCEDED"]);

const ACTIONS: Readonly<Record<string, "failed" | "ending" | "ended">> = {
  "subscribe-fail": "failed",
  "unsubscribe-pending": "ending",
  "unsubscribe-success": "ended",
};

const INFORMATIVE: Readonly<Record<string, "ending" | "renewal">> = {
  "Purchase Agreement Ending": "ending",
  "Purchase Agreement Renewal Upcoming": "renewal",
  "Purchase Agreement Renewal Terms Finalized": "renewal",
};

/** What AWS tells by itself: events, and the messages of listings made before June 2026. */
export const NOTICES: Tellers<
  | "AgreementCreated"
  | "AgreementAmended"
  | "AgreementEnded"
  | "LicenseUpdated"
  | "LicenseDeprovisioned"
  | "AdvisoryChanged"
  | "UnknownNotice"
  | "SubscriptionChanged"
  | "EntitlementUpdated"
> = {
  AgreementCreated: ({ intent }) => {
    if (intent === "RENEW") return "AgreementCreated.renewal";
    return intent === "REPLACE" ? "AgreementCreated.replacement" : "AgreementCreated.new";
  },
  AgreementAmended: ({ auto_renewal }) => {
    if (auto_renewal === undefined) return "AgreementAmended.terms";
    return auto_renewal === "true" ? "AgreementAmended.renewalOn" : "AgreementAmended.renewalOff";
  },
  AgreementEnded: ({ status = "" }) => {
    if (REVISIONS.has(status)) return "AgreementEnded.revision";
    return `AgreementEnded.${ENDINGS[status] ?? "other"}`;
  },
  LicenseUpdated: () => "LicenseUpdated.confirmed",
  LicenseDeprovisioned: () => "LicenseDeprovisioned.withdrawn",
  AdvisoryChanged: ({ resolved }) =>
    resolved === "true" ? "AdvisoryChanged.resolved" : "AdvisoryChanged.issued",
  UnknownNotice: ({ name = "" }) => `UnknownNotice.${INFORMATIVE[name] ?? "other"}`,
  SubscriptionChanged: ({ action = "", free_trial }) => {
    if (action !== "subscribe-success") return `SubscriptionChanged.${ACTIONS[action] ?? "other"}`;
    return free_trial === "true" ? "SubscriptionChanged.trial" : "SubscriptionChanged.confirmed";
  },
  EntitlementUpdated: () => "EntitlementUpdated.announced",
};
