import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../problems/ProblemAlert";
import { worthRetrying } from "../problems/retrying";
import type { BindWizardProps } from "./BindWizard";
import { ChosenTarget } from "./ChosenTarget";
import type { Choosing } from "./choosing";
import { useTargetWords } from "./naming";
import { OrderFacts } from "./OrderFacts";
import { WhatNext } from "./WhatNext";

interface Props extends BindWizardProps {
  readonly choosing: Choosing;
  readonly onChange: () => void;
  readonly onRetry: () => void;
}

/** Everything once more, what happens next, and the confirmation that all of it is correct (O-56). */
export function ReviewStep({ order, kind, flow, error, sending, choosing, onChange, onRetry }: Props) {
  const named = useTargetWords();
  const { target } = choosing;
  const retry = error && worthRetrying(error) ? { onRetry, retrying: sending } : {};
  return (
    <SpaceBetween size="l">
      <OrderFacts order={order} />
      <ChosenTarget kind={kind} target={target} onChange={onChange} />
      <WhatNext flow={flow} target={named(kind, target?.name ?? "")} />
      <Confirmation choosing={choosing} />
      {error && <ProblemAlert error={error} {...retry} />}
    </SpaceBetween>
  );
}

function Confirmation({ choosing }: { readonly choosing: Choosing }) {
  const { t } = useTranslation("binding");
  const { confirmed, confirm, missing, checkbox } = choosing;
  return (
    <FormField errorText={missing === "confirmation" && !confirmed && t("review.unconfirmed")}>
      <Checkbox ref={checkbox} checked={confirmed} onChange={({ detail }) => confirm(detail.checked)}>
        {t("review.confirm")}
      </Checkbox>
    </FormField>
  );
}
