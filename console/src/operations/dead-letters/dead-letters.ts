import { useQuery } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { DiscardWanted, RedriveWanted } from "../../api/schema";
import { useServices } from "../../app/services";
import { useCommand } from "../../targets/command";

const DEAD_LETTERS_KEY = ["operations", "dead-letters"] as const;

/** Every dead-letter queue with its oldest messages. Reading hides them from others for a moment: not by itself. */
export function useDeadLetters() {
  const { api } = useServices();
  return useQuery({
    queryKey: DEAD_LETTERS_KEY,
    queryFn: () => answered(api.GET("/api/ops/dead-letters")),
    select: ({ queues }) => queues,
    refetchOnWindowFocus: false,
  });
}

/** Send messages back to the queue that they came from; without ids: all of them. */
export function useRedrive() {
  const { api } = useServices();
  return useCommand(
    (body: RedriveWanted, key) =>
      answered(
        api.POST("/api/ops/dead-letters/redrive", { params: { header: { "idempotency-key": key } }, body }),
      ),
    [DEAD_LETTERS_KEY],
  );
}

/** Delete messages for good. */
export function useDiscard() {
  const { api } = useServices();
  return useCommand(
    (body: DiscardWanted, key) =>
      answered(
        api.POST("/api/ops/dead-letters/discard", { params: { header: { "idempotency-key": key } }, body }),
      ),
    [DEAD_LETTERS_KEY],
  );
}
