/** Stands for "a new organization" among the ids of the present ones. */
export const NEW_ORGANIZATION = "new";

/** The only organization, or a new one where there is none: nothing to choose. Null: several, or not known yet. */
export function obviousHome(
  organizations: readonly { readonly organization_id: string }[] | undefined,
): string | null {
  const [first, second] = organizations ?? [];
  if (!organizations || second) return null;
  return first?.organization_id ?? NEW_ORGANIZATION;
}
