/** Units of the catalog (plain English words) that these pages know how to say in every language. */
export const UNITS = [
  "users",
  "days",
  "months",
  "hours",
  "conversations",
  "verifications",
  "e-mails",
  "messages",
  "requests",
  "devices",
  "IPs",
] as const;
export type Unit = (typeof UNITS)[number];

/** Units that a label does not already say: "VIP duration: 365" needs its days, "E-mails: 50,000" nothing more. */
const MEASURES: ReadonlySet<string> = new Set<Unit>(["days", "months", "hours"]);

/** The known unit of this name; null where the catalog uses a word of its own, which is then shown as it is. */
export function knownUnit(word: string): Unit | null {
  return UNITS.find((unit) => unit === word) ?? null;
}

/** Whether the number alone says too little, even next to the entitlement's label. */
export function neededWithLabel(word: string): boolean {
  return MEASURES.has(word) || knownUnit(word) === null;
}
