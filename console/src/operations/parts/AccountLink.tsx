import { AddressLink } from "../../shell/AddressLink";

/** An account by its id, which leads to its page. */
export function AccountLink({ accountId }: { readonly accountId: string }) {
  return <AddressLink to={`/operations/accounts/${encodeURIComponent(accountId)}`}>{accountId}</AddressLink>;
}
