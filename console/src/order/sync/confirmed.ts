import type { OrderDetail, TimelineEntry } from "../../api/schema";

/** Milliseconds after which AWS is waited for no longer; it usually takes one or two seconds. */
const PATIENCE = 60_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;

type Confirmed = Pick<OrderDetail, "confirmed_at">;

/** Lets milliseconds pass. */
export type Pause = (milliseconds: number) => Promise<void>;

/** The browser's clock. */
export const pause: Pause = (milliseconds) =>
  new Promise((resolve) => {
    window.setTimeout(resolve, milliseconds);
  });

/**
 * Read the order, less and less often, until AWS has confirmed it since `requestedAt`.
 *
 * False: it did not within a minute. Instants of the API are UTC and of one width, so that they compare as text.
 */
export async function untilConfirmed(
  read: () => Promise<Confirmed>,
  requestedAt: string,
  wait: Pause = pause,
): Promise<boolean> {
  let next = FIRST_PAUSE;
  for (let waited = 0; waited < PATIENCE; next = Math.min(next * 1.5, LONGEST_PAUSE)) {
    await wait(next);
    waited += next;
    const { confirmed_at } = await read();
    if (confirmed_at !== null && confirmed_at >= requestedAt) return true;
  }
  return false;
}

/** What was out of step with AWS and was put right since `requestedAt`: entries that the reconciliation wrote. */
export function putRight(entries: readonly TimelineEntry[], requestedAt: string): readonly TimelineEntry[] {
  return entries.filter(
    ({ source, recorded_at }) => source === "reconciliation" && recorded_at >= requestedAt,
  );
}
