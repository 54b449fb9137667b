import Steps, { type StepsProps } from "@cloudscape-design/components/steps";
import { useTranslation } from "react-i18next";
import type { RefundStepView } from "../api/schema";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";

const STATUS: Readonly<Record<RefundStepView["state"], StepsProps.Status>> = {
  done: "success",
  waiting: "in-progress",
  failed: "error",
  skipped: "stopped",
  upcoming: "pending",
};

/** The steps of a request in their order, from the wish to the outcome (O-64). */
export function RefundSteps({ steps }: { readonly steps: readonly RefundStepView[] }) {
  const { t } = useTranslation("refund");
  const details = useStepDetails();
  return (
    <Steps
      ariaLabel={t("steps.title")}
      steps={steps.map((step) => ({
        status: STATUS[step.state],
        statusIconAriaLabel: t(`steps.icon.${step.state}`),
        header: t(`steps.${step.name}.title`),
        details: details(step),
      }))}
    />
  );
}

/** Where a step stands, in words, and since or until when. */
function useStepDetails(): (step: RefundStepView) => string {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  return ({ name, state, at, until }) => {
    const words = t(`steps.${name}.${state}`);
    if (until) return t("steps.until", { words, time: localTime(until, locale) });
    return at ? t("steps.at", { words, time: localTime(at, locale) }) : words;
  };
}
