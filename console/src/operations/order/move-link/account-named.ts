/** The account that somebody typed: an e-mail address, or an id; null where nothing is typed. */
export function accountNamed(
  typed: string,
): { readonly email: string } | { readonly account_id: string } | null {
  const name = typed.trim();
  if (name === "") return null;
  return name.includes("@") ? { email: name } : { account_id: name };
}
