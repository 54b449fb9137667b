import { useEffect, useState } from "react";

/** The present in milliseconds since 1970, renewed every second until `until` has passed. */
export function useNow(until: string): number {
  const [now, setNow] = useState(() => Date.now());
  const over = now >= Date.parse(until);
  useEffect(() => {
    if (over) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [over]);
  return now;
}
