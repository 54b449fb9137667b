import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { WishKey } from "./wish-key";

/**
 * A command that the API carries out once for each wish, whatever is sent again.
 *
 * `send` gets what is wanted and the wish's idempotency key. `touches` names what is to be read anew afterwards: after
 * a refusal as well, because the order is then not as the page believes. The answer comes when that has been read.
 */
export function useCommand<Wanted, Done>(
  send: (wanted: Wanted, key: string) => Promise<Done>,
  touches: readonly QueryKey[],
) {
  const queries = useQueryClient();
  const [keys] = useState(() => new WishKey());
  return useMutation({
    mutationFn: (wanted: Wanted) => send(wanted, keys.of(JSON.stringify(wanted))),
    onSuccess: () => keys.fulfilled(),
    onSettled: () => Promise.all(touches.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
