import type { RegistrationView } from "../api/schema";
import { ProblemNotice } from "../light/ProblemNotice";
import { useProblemWords } from "../problems/problem-words";
import { BackToAws } from "./BackToAws";
import { isLost, isWrongAccount } from "./refusals";
import { WrongAccount } from "./WrongAccount";

interface Props {
  readonly error: Error;
  readonly visit: RegistrationView;
}

/** Why the click on "Link" did not link. */
export function LinkProblem({ error, visit }: Props) {
  const words = useProblemWords();
  if (isWrongAccount(error)) {
    return <WrongAccount account={error.problem?.linked_account ?? visit.linked_account} />;
  }
  return (
    <>
      <ProblemNotice words={words(error)} />
      {isLost(error) && <BackToAws />}
    </>
  );
}
