import { useTranslation } from "react-i18next";
import { isDone, STEPS, type Step } from "./steps";
import "../light/forms.css";
import "./steps.css";

/** What happens next, in three steps; `current` is null when all are done. */
export function Steps({ current }: { readonly current: Step | null }) {
  const { t } = useTranslation("link");
  return (
    <ol className="link-steps" aria-label={t("steps.label")}>
      {STEPS.map((step, index) => {
        const done = isDone(step, current);
        return (
          <li
            key={step}
            className={done ? "link-step-done" : undefined}
            aria-current={step === current ? "step" : undefined}
          >
            <span className="link-step-number" aria-hidden="true">
              {done ? "✓" : index + 1}
            </span>
            <span className="link-step-title">
              {t(`steps.${step}.title`)}
              {done && <span className="light-hidden"> ({t("steps.done")})</span>}
            </span>
            <span className="link-step-text">{t(`steps.${step}.text`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
