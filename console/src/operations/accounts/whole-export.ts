import type { AccountExport } from "../../api/schema";

/** Everything that is kept of an account, with all of its orders. */
export type WholeExport = Omit<AccountExport, "next">;

/** Read an export page by page: what is not of an order stands in the first one. */
export async function wholeExport(
  read: (cursor: string | null) => Promise<AccountExport>,
): Promise<WholeExport> {
  const { next, ...first } = await read(null);
  const orders = [...first.orders];
  for (let cursor = next; cursor !== null; ) {
    const page: AccountExport = await read(cursor);
    orders.push(...page.orders);
    cursor = page.next;
  }
  return { ...first, orders };
}
