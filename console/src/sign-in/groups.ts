/** Whether a groups claim names the group: a list, or words such as issuers and gateways make of one. */
export function isInGroup(claim: unknown, group: string): boolean {
  const groups = Array.isArray(claim) ? claim.map(String) : words(claim);
  return groups.includes(group);
}

function words(claim: unknown): readonly string[] {
  return typeof claim === "string" ? claim.replace(/[[\],]/g, " ").split(/\s+/) : [];
}
