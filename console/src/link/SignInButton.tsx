import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemError } from "../api/problems";
import { useServices } from "../app/services";
import { Button } from "../light/Button";
import { ProblemNotice } from "../light/ProblemNotice";
import { useProblemWords } from "../problems/problem-words";

/** Leave for the sign-in page and come back here. */
export function SignInButton(props: { readonly children: ReactNode; readonly primary: boolean }) {
  const { session } = useServices();
  const words = useProblemWords();
  const leave = useMutation({ mutationFn: () => session.signIn("/link") });
  return (
    <>
      <Button primary={props.primary} busy={leave.isPending} onClick={() => leave.mutate()}>
        {props.children}
      </Button>
      {leave.isError && <ProblemNotice words={words(new ProblemError("network"))} />}
    </>
  );
}
