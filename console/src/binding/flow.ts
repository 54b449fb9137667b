import type { ProblemCode } from "../api/problems";
import type { ActionView, RefusalView } from "../api/schema";

/** What can be done here with an order. */
export type Flow =
  | { readonly kind: "bind" }
  /** The target is chosen in advance; `reason` is what the binding waits for. */
  | { readonly kind: "schedule"; readonly reason: RefusalView }
  | { readonly kind: "refused"; readonly reason: RefusalView };

/** What passes by itself, so that choosing in advance makes sense: the window's end, AWS's confirmation. */
const WAITS: ReadonlySet<string> = new Set(["refund_window_open", "subscription_pending"]);

/** A reason that the page finds by itself; it has words for every code. */
export function refusedBy(code: ProblemCode): RefusalView {
  return { code, sentence: "", until: null };
}

/**
 * What the API allows right now decides, never the page (O-45, O-63, O-68).
 *
 * Where binding must wait, the same steps choose the target in advance. Where waiting alone does not help, for example
 * after a failed payment, the reason is told instead, although the API would remember a choice.
 */
export function flowOf(actions: readonly ActionView[]): Flow {
  const [bind, schedule] = ["bind", "schedule"].map((name) => actions.find((each) => each.name === name));
  if (bind?.allowed) return { kind: "bind" };
  const reason = bind?.refusal ?? refusedBy("unreadable");
  return { kind: schedule?.allowed && WAITS.has(reason.code) ? "schedule" : "refused", reason };
}
