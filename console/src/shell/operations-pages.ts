/** The pages of operations that the navigation leads to: the hold queue at `/operations`, the others below it. */
export const OPERATIONS_PAGES = [
  "holds",
  "search",
  "claims",
  "dead-letters",
  "reconciliation",
  "audit",
] as const;

/** One of them, as its address and its texts call it. */
export type OperationsPage = (typeof OPERATIONS_PAGES)[number];

/** Whether a part of an address names one. */
export function isOperationsPage(name: string): name is OperationsPage {
  return OPERATIONS_PAGES.some((each) => each === name);
}

/** Where it is. */
export function operationsPath(page: OperationsPage): string {
  return page === "holds" ? "/operations" : `/operations/${page}`;
}
