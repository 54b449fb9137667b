/** What an id of the audit names: orders are called after their agreement, or after their legacy listing's customer. */
export function subjectOf(id: string): "account" | "order" | "nothing" | "other" {
  if (id.startsWith("acc-")) return "account";
  if (id === "nothing") return "nothing";
  return /^(agmt-|legacy-)/.test(id) ? "order" : "other";
}
