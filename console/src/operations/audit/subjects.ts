/** The subject of a search that found nothing. */
export const NOTHING = "nothing";

/** What an id of the audit names: orders are called after their agreement, or after their legacy listing's customer. */
export function subjectOf(id: string): "account" | "order" | "other" {
  if (id.startsWith("acc-")) return "account";
  return /^(agmt-|legacy-)/.test(id) ? "order" : "other";
}
