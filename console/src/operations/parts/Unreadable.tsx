import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ProblemError } from "../../api/problems";
import { usePageTitle } from "../../app/title";
import { ProblemAlert } from "../../problems/ProblemAlert";

interface Props {
  readonly title: string;
  readonly error: Error;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}

/** Instead of a page whose subject is not there, or could not be read: only the latter is worth another try. */
export function Unreadable({ title, error, onRetry, retrying }: Props) {
  usePageTitle(title);
  const absent = error instanceof ProblemError && error.problem?.status === 404;
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{title}</Header>
      <ProblemAlert error={error} {...(!absent && { onRetry, retrying })} />
    </SpaceBetween>
  );
}
