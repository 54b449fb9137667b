import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../../api/client";
import type { ReconciliationView } from "../../api/schema";
import { useServices } from "../../app/services";
import { useCommand } from "../../targets/command";
import { endedSince } from "./runs";

const RECONCILIATION_KEY = ["operations", "reconciliation"] as const;

/** Milliseconds between two looks for the end of a run that was started here. */
const LOOK_AGAIN = 2_000;

/** How far AWS is followed up, and starting a run: the page then looks until that one is over. */
export function useReconciliation() {
  const { api } = useServices();
  const [since, setSince] = useState<string | null>(null);
  const reading = useQuery({
    queryKey: RECONCILIATION_KEY,
    queryFn: () => answered(api.GET("/api/ops/reconciliation")),
    refetchInterval: ({ state }) => (isRunning(state.data, since) ? LOOK_AGAIN : false),
  });
  const start = useCommand(
    (_: null, key) =>
      answered(api.POST("/api/ops/reconciliation", { params: { header: { "idempotency-key": key } } })),
    [RECONCILIATION_KEY],
  );
  return {
    reading,
    start: () => start.mutate(null, { onSuccess: ({ requested_at }) => setSince(requested_at) }),
    startError: start.error,
    running: start.isPending || isRunning(reading.data, since),
  };
}

function isRunning(known: ReconciliationView | undefined, since: string | null): boolean {
  return since !== null && !endedSince(known?.runs ?? [], since);
}
