import Box from "@cloudscape-design/components/box";
import { ProblemAlert } from "../problems/ProblemAlert";
import { NoOrders } from "./NoOrders";
import { NothingMatches } from "./NothingMatches";
import type { Reading } from "./reading";
import { withTokens } from "./tokens";
import { isFiltered, type View } from "./view";

interface Props {
  readonly view: View;
  readonly show: (next: View) => void;
  readonly reading: Reading;
}

/** What stands in place of the rows where there are none: why, and what to do. */
export function NoRows({ view, show, reading }: Props) {
  if (reading.error) {
    return (
      <Box textAlign="left">
        <ProblemAlert error={reading.error} onRetry={reading.refresh} retrying={reading.refreshing} />
      </Box>
    );
  }
  if (isFiltered(view)) return <NothingMatches onClear={() => show(withTokens(view, []))} />;
  return <NoOrders />;
}
