import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Followed, followingPace } from "./following-pace";

/** Look at an order again, under `key`, while AWS or the clock is about to change it. Hidden tabs rest. */
export function useFollowing(order: Followed, over: boolean, key: QueryKey): void {
  const queries = useQueryClient();
  const pace = followingPace(order, over);
  const [root, id] = key;
  useEffect(() => {
    if (pace === null) return;
    const timer = window.setInterval(() => {
      if (!document.hidden)
        void queries.invalidateQueries({ queryKey: id === undefined ? [root] : [root, id] });
    }, pace);
    return () => window.clearInterval(timer);
  }, [pace, queries, root, id]);
}
