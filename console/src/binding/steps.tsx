import SpaceBetween from "@cloudscape-design/components/space-between";
import type { WizardProps } from "@cloudscape-design/components/wizard";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BindWizardProps } from "./BindWizard";
import { type Choosing, STEPS } from "./choosing";
import { FlowNotice, useWaited } from "./FlowNotice";
import { OrderFacts } from "./OrderFacts";
import { ReviewStep } from "./ReviewStep";
import { TargetStep } from "./TargetStep";

/** The wizard's three steps, each below what the binding waits for. */
export function useSteps(props: BindWizardProps, choosing: Choosing, create: () => void): WizardProps.Step[] {
  const { order, kind, flow } = props;
  const { t } = useTranslation("binding");
  const waited = useWaited(flow);
  const below = (content: ReactNode) => (
    <SpaceBetween size="l">
      <FlowNotice order={order} flow={flow} waited={waited} />
      {content}
    </SpaceBetween>
  );
  return [
    {
      title: t("step.order.title"),
      description: t("step.order.description"),
      content: below(<OrderFacts order={order} />),
    },
    {
      title: t("step.target.title"),
      description: t(`step.target.${kind}`),
      content: below(<TargetStep kind={kind} choosing={choosing} />),
    },
    {
      title: t("step.review.title"),
      description: t(`step.review.${flow.kind === "schedule" ? "schedule" : "bind"}`),
      content: below(
        <ReviewStep
          {...props}
          choosing={choosing}
          onChange={() => choosing.goTo(STEPS.target)}
          onRetry={create}
        />,
      ),
    },
  ];
}
