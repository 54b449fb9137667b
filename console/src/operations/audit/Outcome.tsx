import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import { ProblemError } from "../../api/problems";
import { useProblemWords } from "../../problems/problem-words";
import { Words } from "../parts/Words";
import { outcomeOf } from "./outcomes";

const TYPES = { done: "success", begun: "pending", failed: "error", refused: "warning" } as const;

/** How an action went: a refusal tells its reason, what broke half-way that one has to look. */
export function Outcome({ outcome }: { readonly outcome: string }) {
  const { t } = useTranslation("operations/audit");
  const words = useProblemWords();
  const { kind, detail } = outcomeOf(outcome);
  return (
    <StatusIndicator type={TYPES[kind]}>
      <Words>{told()}</Words>
    </StatusIndicator>
  );

  function told(): string {
    if (kind === "refused") return words(new ProblemError(detail as ProblemError["code"])).sentence;
    return detail ? t("outcome.doneCount", { number: detail }) : t(`outcome.${kind}`);
  }
}
