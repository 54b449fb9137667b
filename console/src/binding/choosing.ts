import type { CheckboxProps } from "@cloudscape-design/components/checkbox";
import type { SelectProps } from "@cloudscape-design/components/select";
import { type RefObject, useRef, useState } from "react";
import type { OrderDetail, TargetChoice } from "../api/schema";
import { useTargets } from "../targets/targets";

/** The steps, in their order. */
export const STEPS = { order: 0, target: 1, review: 2 } as const;

/** What a person has chosen so far; it stays while the order changes around it. */
export interface Choosing {
  readonly targets: ReturnType<typeof useTargets>;
  readonly target: TargetChoice | null;
  readonly choose: (id: string) => void;
  readonly confirmed: boolean;
  readonly confirm: (given: boolean) => void;
  readonly step: number;
  /** To another step; to the review only with a target, else its control has the focus. */
  readonly goTo: (step: number) => void;
  /** Carried out only with the confirmation, else its control has the focus. */
  readonly ifConfirmed: (go: () => void) => void;
  /** What the last attempt to go on lacked. */
  readonly missing: "target" | "confirmation" | null;
  readonly select: RefObject<SelectProps.Ref | null>;
  readonly checkbox: RefObject<CheckboxProps.Ref | null>;
}

/** Begin with the target that was chosen in advance, if one was. */
export function useChoosing(order: OrderDetail): Choosing {
  const targets = useTargets(order.order_id);
  const [step, setStep] = useState<number>(STEPS.order);
  const [id, choose] = useState(order.schedule?.target.id ?? null);
  const [confirmed, confirm] = useState(false);
  const [missing, setMissing] = useState<Choosing["missing"]>(null);
  const select = useRef<SelectProps.Ref>(null);
  const checkbox = useRef<CheckboxProps.Ref>(null);
  const target = targets.data?.find((each) => each.id === id) ?? null;
  const goTo = (wanted: number) => {
    const lacking = wanted === STEPS.review && target === null;
    setMissing(lacking ? "target" : null);
    if (lacking) select.current?.focus();
    else setStep(wanted);
  };
  const ifConfirmed = (go: () => void) => {
    setMissing(confirmed ? null : "confirmation");
    if (confirmed) go();
    else checkbox.current?.focus();
  };
  return { targets, target, choose, confirmed, confirm, step, goTo, ifConfirmed, missing, select, checkbox };
}
