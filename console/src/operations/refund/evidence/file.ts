import type { RefundEvidence } from "../../../api/schema";

/** The evidence as a file: exactly what the API answered, laid out for people as well. */
export function fileOf(evidence: RefundEvidence): { readonly name: string; readonly text: string } {
  const name = `refund-${evidence.order.order_id}-${evidence.request.request_id}.json`;
  return { name: name.replace(/[^\w.-]/g, "_"), text: `${JSON.stringify(evidence, null, 2)}\n` };
}
