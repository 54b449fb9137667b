import Alert from "@cloudscape-design/components/alert";
import type { RefusalView } from "../../../api/schema";
import { useRefusalWords } from "../../../problems/problem-words";

/** Why something is not possible now, and what to do next. */
export function Refused({ refusal }: { readonly refusal: RefusalView }) {
  const { sentence, next } = useRefusalWords()(refusal);
  return (
    <Alert type="info" header={sentence}>
      {next}
    </Alert>
  );
}
