import { useState } from "react";
import type { ProposalView, Workbench } from "../../../api/schema";
import { type Reason, useReason } from "../../../asking/Reason";
import { amountOf, sameAmount } from "./typed-amount";

/** A proposal that is being made. */
export interface Draft {
  /** The policy that was chosen, as it is computed now. */
  readonly computed: ProposalView;
  readonly choose: (policy: string) => void;
  /** The amount as it stands in the field: what the policy gives until somebody types. */
  readonly amount: string;
  readonly type: (amount: string) => void;
  /** Whether the agreement is to end. */
  readonly cancels: boolean;
  readonly setCancels: (cancels: boolean) => void;
  readonly reason: Reason;
}

/** A draft that begins with what was asked for and with the product's policy; null where nothing can be computed. */
export function useDraft({ request, proposed, proposals }: Workbench): Draft | null {
  const [policy, setPolicy] = useState<string | null>(null);
  const [typed, type] = useState<string | null>(null);
  const [cancels, setCancels] = useState(proposed?.cancels ?? request?.wish !== "refund");
  const reason = useReason();
  const computed = chosenOf(proposals, policy ?? proposed?.policy ?? firstOf(request));
  if (!computed) return null;
  return {
    computed,
    choose: (chosen) => {
      setPolicy(chosen);
      type(null);
    },
    amount: typed ?? computed.amount.amount,
    type,
    cancels,
    setCancels,
    reason,
  };
}

/** The amount in the field, or null where it is none. */
export function typedIn({ amount, computed }: Pick<Draft, "amount" | "computed">): string | null {
  return amountOf(amount, computed.amount.currency);
}

/** Whether the reviewer settles on something else than the policy, and has to say why. */
export function differs(amount: string | null, computed: ProposalView): boolean {
  return amount !== null && !sameAmount(amount, computed.amount.amount);
}

/** Whoever wants the end alone, wants no money; null for the product's own policy. */
function firstOf(request: Workbench["request"]): string | null {
  return request?.wish === "cancel" ? "none" : null;
}

/** The chosen policy, else the product's own, which comes first. */
function chosenOf(proposals: readonly ProposalView[], policy: string | null): ProposalView | null {
  return proposals.find((each) => each.policy === policy) ?? proposals[0] ?? null;
}
