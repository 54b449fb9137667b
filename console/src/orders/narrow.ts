import { useSyncExternalStore } from "react";

const query = window.matchMedia("(max-width: 600px)");

/** Whether the window is as narrow as a phone: cards read better there than a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => query.matches);
}

function follow(changed: () => void): () => void {
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
