import type { HoldKind } from "./holds";

/** Every reason to wait, in the order of an order's life; one that is missing does not compile. */
const PLACES: Readonly<Record<HoldKind, number>> = {
  not_registered: 0,
  claim_waiting: 1,
  not_linked: 2,
  window_open: 3,
  enrichment_missing: 4,
  payment_failing: 5,
  unbound: 6,
  handover_held: 7,
  refund_pending: 8,
};

/** The reasons to wait, in that order. */
export const KINDS: readonly HoldKind[] = Object.keys(PLACES).filter(isKind);

/** The reason that an address names, or null for all of them. */
export function kindOf(name: string | null): HoldKind | null {
  return name !== null && isKind(name) ? name : null;
}

function isKind(name: string): name is HoldKind {
  return Object.hasOwn(PLACES, name);
}
