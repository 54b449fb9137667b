import Box from "@cloudscape-design/components/box";
import { ProblemAlert } from "../../problems/ProblemAlert";
import type { Reading } from "./reading";

interface Props<Item> {
  readonly reading: Reading<Item>;
  readonly text: string;
}

/** What stands in place of the items where there are none: that this is well, or why nothing is known. */
export function NoItems<Item>({ reading: { error, isFetching, refetch }, text }: Props<Item>) {
  if (!error) {
    return (
      <Box textAlign="center" color="text-body-secondary" padding={{ vertical: "l" }}>
        {text}
      </Box>
    );
  }
  return (
    <Box textAlign="left">
      <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />
    </Box>
  );
}
