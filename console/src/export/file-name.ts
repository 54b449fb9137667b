import { isoDay } from "../formats/iso-day";

/** The name of an export: its day and, where the list is filtered by them, its products. */
export function fileName(products: readonly string[], now: Date): string {
  return `${["orders", isoDay(now), ...products.map(harmless)].join("-")}.csv`;
}

/** Keys of products come from the address bar too. */
function harmless(key: string): string {
  return key.replace(/[^\w-]/g, "_").slice(0, 40);
}
