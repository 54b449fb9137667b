import { useTranslation } from "react-i18next";
import { Button } from "../light/Button";
import { ProblemNotice } from "../light/ProblemNotice";
import { useProblemWords } from "../problems/problem-words";
import { BackToAws } from "./BackToAws";
import { isLost } from "./refusals";

/** There is no purchase to show: what to press in AWS, or to try again where that may help. */
export function VisitProblem({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { t } = useTranslation("problems");
  const words = useProblemWords()(error);
  if (isLost(error)) {
    return (
      <>
        <ProblemNotice words={words} />
        <BackToAws />
      </>
    );
  }
  return (
    <ProblemNotice words={words}>
      <Button onClick={again}>{t("tryAgain")}</Button>
    </ProblemNotice>
  );
}
