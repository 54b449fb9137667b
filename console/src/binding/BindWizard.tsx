import Wizard from "@cloudscape-design/components/wizard";
import { useNavigate } from "react-router";
import type { BindsTo, OrderDetail, TargetId } from "../api/schema";
import { STEPS, useChoosing } from "./choosing";
import type { Flow } from "./flow";
import { ReviewActions } from "./ReviewActions";
import { useSteps } from "./steps";

export interface BindWizardProps {
  readonly order: OrderDetail;
  /** What the order's product is bound to. */
  readonly kind: BindsTo;
  readonly flow: Flow;
  readonly submit: (target: TargetId) => void;
  readonly sending: boolean;
  readonly error: Error | null;
}

/** Check the order, choose its target, confirm and create (O-46 to O-57). */
export function BindWizard(props: BindWizardProps) {
  const { order, kind, submit, sending } = props;
  const navigate = useNavigate();
  const choosing = useChoosing(order);
  const { step, goTo, target } = choosing;
  const leave = () => void navigate(`/orders/${encodeURIComponent(order.order_id)}`);
  const create = () => choosing.ifConfirmed(() => target && submit({ kind, id: target.id }));
  const steps = useSteps(props, choosing, create);
  return (
    <Wizard
      steps={steps}
      activeStepIndex={step}
      onNavigate={({ detail }) => goTo(detail.requestedStepIndex)}
      onCancel={leave}
      customPrimaryActions={
        step === STEPS.review && (
          <ReviewActions
            onCancel={leave}
            onPrevious={() => goTo(STEPS.target)}
            onCreate={create}
            sending={sending}
          />
        )
      }
    />
  );
}
