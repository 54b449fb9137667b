import { useEffect, useState } from "react";

/** How long a person waits between two codes, in milliseconds: mails take a moment, and the pool counts them. */
const PAUSE = 30_000;

/** Whole seconds until another code may be asked for, after one was sent at `sentAt` (milliseconds since 1970). */
export function secondsLeft(sentAt: number | undefined, now: number): number {
  if (sentAt === undefined) return 0;
  return Math.min(PAUSE / 1000, Math.max(0, Math.ceil((sentAt + PAUSE - now) / 1000)));
}

/** The same, kept current while a page is shown. */
export function useCooldown(sentAt: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const left = secondsLeft(sentAt, now);
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [waiting]);
  return left;
}
