import { startTransition, useCallback, useMemo, useOptimistic } from "react";
import { useSearchParams } from "react-router";
import { parseView, type View, viewQuery } from "./view";

/**
 * The view that the address says, and how to go to another one: a step that the browser's "back" takes back.
 *
 * The router shows a new address when it finds time. What a person does meanwhile must build on what they
 * just did, so the wanted view counts at once.
 */
export function useView(): readonly [View, (next: View) => void] {
  const [query, setQuery] = useSearchParams();
  const [view, showAtOnce] = useOptimistic(useMemo(() => parseView(query), [query]));
  const show = useCallback(
    (next: View) =>
      startTransition(() => {
        showAtOnce(next);
        setQuery(viewQuery(next));
      }),
    [setQuery, showAtOnce],
  );
  return [view, show];
}
