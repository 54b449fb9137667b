import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import type { RefundNextStep } from "../api/schema";
import { useViewpoint } from "../order/viewpoint";
import { MANAGE_SUBSCRIPTIONS_URL } from "../terms/buttons";
import { TimeLeft } from "./TimeLeft";

/** What the tracker of AWS's cancellation request counts down already. */
const TRACKED: ReadonlySet<RefundNextStep["action"]> = new Set(["answer_cancellation"]);

/** Whose turn it is, what they do, and how long they have; told to the side that reads the page. */
export function NextStep({ step }: { readonly step: RefundNextStep }) {
  const { t } = useTranslation("refund");
  const { side } = useViewpoint();
  return (
    <div>
      <Box fontWeight="bold">{t(`next.${side}.turn.${step.owner}`)}</Box>
      <div>{t(`next.${side}.${step.action}`)}</div>
      {step.until && !TRACKED.has(step.action) && <TimeLeft until={step.until} />}
      {side === "account" && step.action === "answer_cancellation" && <AnswerInAws />}
    </div>
  );
}

/** The way to where the buyer answers AWS. */
function AnswerInAws() {
  const { t } = useTranslation("refund");
  return (
    <Box margin={{ top: "xs" }}>
      <Button
        href={MANAGE_SUBSCRIPTIONS_URL}
        target="_blank"
        iconName="external"
        iconAlign="right"
        ariaLabel={`${t("next.answer")} ${t("amazon.external")}`}
      >
        {t("next.answer")}
      </Button>
    </Box>
  );
}
