import type { Tellers } from "./teller";

/** What the buyer, people here, the clock and handovers did. */
export const DEEDS: Tellers<
  | "Registered"
  | "Linked"
  | "Bound"
  | "BindingScheduled"
  | "ScheduleDropped"
  | "Rebound"
  | "WindowClosed"
  | "DeprovisionStood"
  | "AskedAgain"
  | "Replayed"
  | "Superseded"
  | "BindingInherited"
  | "PairNamed"
> = {
  Registered: ({ aws_account }) => (aws_account ? "Registered.account" : "Registered.unnamed"),
  Linked: () => "Linked.linked",
  Bound: ({ scheduled }) => (scheduled === "true" ? "Bound.itself" : "Bound.person"),
  BindingScheduled: () => "BindingScheduled.chosen",
  ScheduleDropped: () => "ScheduleDropped.person",
  Rebound: () => "Rebound.moved",
  WindowClosed: () => "WindowClosed.closed",
  DeprovisionStood: () => "DeprovisionStood.stood",
  AskedAgain: () => "AskedAgain.asked",
  Replayed: () => "Replayed.corrected",
  Superseded: ({ passed }) => (passed === "false" ? "Superseded.kept" : "Superseded.passed"),
  PairNamed: ({ predecessor_id }) => (predecessor_id ? "PairNamed.named" : "PairNamed.none"),
  BindingInherited: ({ target_id, bound_at }) => {
    if (!target_id) return "BindingInherited.nothing";
    return bound_at ? "BindingInherited.binding" : "BindingInherited.choice";
  },
};
