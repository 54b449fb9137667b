import { ProblemNotice } from "../light/ProblemNotice";
import { useRefusalWords } from "../problems/problem-words";
import { BackToAws } from "./BackToAws";
import type { RefusedArrival } from "./refused-arrival";

/** AWS Marketplace's form was refused: why, and what to press in AWS. */
export function NotArrived({ refused }: { readonly refused: RefusedArrival }) {
  const { code, requestId } = refused;
  const words = useRefusalWords()({ code, sentence: "", until: null });
  return (
    <>
      <ProblemNotice words={{ ...words, requestId }} />
      <BackToAws />
    </>
  );
}
