import { useTranslation } from "react-i18next";
import { ProblemError } from "../../api/problems";
import type { RegistrationView } from "../../api/schema";
import { Button } from "../../light/Button";
import { ProblemNotice } from "../../light/ProblemNotice";
import { useProblemWords } from "../../problems/problem-words";
import { WrongAccount } from "../WrongAccount";

interface Props {
  readonly error: Error;
  readonly visit: RegistrationView;
  readonly again: () => void;
}

/** The order cannot be shown: another account's look like none (docs/api.md). */
export function OrderProblem({ error, visit, again }: Props) {
  const { t } = useTranslation("problems");
  const words = useProblemWords();
  if (error instanceof ProblemError && error.code === "order_not_found") {
    return <WrongAccount account={visit.linked_account} />;
  }
  return (
    <ProblemNotice words={words(error)}>
      <Button onClick={again}>{t("tryAgain")}</Button>
    </ProblemNotice>
  );
}
