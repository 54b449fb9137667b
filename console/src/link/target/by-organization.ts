import type { TargetChoice } from "../../api/schema";

/** Targets that live in one organization; `organization` is null for organizations themselves. */
export interface Neighbours {
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly members: readonly TargetChoice[];
}

/** The targets in groups, each in the order in which it first appears. */
export function byOrganization(targets: readonly TargetChoice[]): Neighbours[] {
  const groups = new Map<
    string | null,
    { organization: Neighbours["organization"]; members: TargetChoice[] }
  >();
  for (const target of targets) {
    const { organization_id: id, organization_name: name } = target;
    const group = groups.get(id) ?? { organization: id ? { id, name: name ?? id } : null, members: [] };
    group.members.push(target);
    groups.set(id, group);
  }
  return [...groups.values()];
}
