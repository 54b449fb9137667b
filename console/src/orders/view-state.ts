import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { parseView, type View, viewQuery } from "./view";

/** The view that the address says, and how to go to another one: a step that the browser's "back" takes back. */
export function useView(): readonly [View, (next: View) => void] {
  const [query, setQuery] = useSearchParams();
  const view = useMemo(() => parseView(query), [query]);
  const show = useCallback((next: View) => setQuery(viewQuery(next)), [setQuery]);
  return [view, show];
}
