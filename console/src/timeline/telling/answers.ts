import { type Tellers, yesOrNo } from "./teller";

/** States of GetAgreementEntitlements, FAILED apart. */
const STATES: Readonly<Record<string, "provided" | "pending" | "scheduled" | "withdrawn">> = {
  PROVISIONED: "provided",
  PENDING: "pending",
  SCHEDULED: "scheduled",
  DEPROVISIONED: "withdrawn",
};

/** What AWS answered when it was asked. */
export const ANSWERS: Tellers<
  "AgreementDescribed" | "TermsDescribed" | "EntitlementsRead" | "ProvisioningRead" | "OfferDescribed"
> = {
  AgreementDescribed: ({ amount, currency }) =>
    amount && currency ? "AgreementDescribed.priced" : "AgreementDescribed.unpriced",
  TermsDescribed: ({ auto_renew }) => {
    const renews = yesOrNo(auto_renew);
    if (renews === null) return "TermsDescribed.unsaid";
    return renews ? "TermsDescribed.renews" : "TermsDescribed.ends";
  },
  EntitlementsRead: (rows) =>
    Object.keys(rows).length > 0 ? "EntitlementsRead.rows" : "EntitlementsRead.none",
  ProvisioningRead: ({ status = "", reason }) => {
    if (status !== "FAILED") return `ProvisioningRead.${STATES[status] ?? "other"}`;
    return reason === "INVALID_PAYMENT_INSTRUMENT" ? "ProvisioningRead.payment" : "ProvisioningRead.failed";
  },
  OfferDescribed: (details) => {
    const closed = yesOrNo(details.private);
    if (closed === null) return "OfferDescribed.unsaid";
    return closed ? "OfferDescribed.private" : "OfferDescribed.public";
  },
};
