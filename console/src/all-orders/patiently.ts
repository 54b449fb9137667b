import { mayPass } from "../api/problems";
import type { Pause } from "./pause";

/** Milliseconds before each further attempt. */
const WAITS = [500, 1_000, 2_000, 4_000] as const;

/**
 * What `ask` answers, asked again while the refusal may pass (`contended`, `store_busy`, the network).
 *
 * Throws the signal's reason once it is aborted, and the last refusal when patience ends.
 */
export async function patiently<T>(ask: () => Promise<T>, signal: AbortSignal, pause: Pause): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      // An aborted request looks like a broken network to the API's client.
      signal.throwIfAborted();
      const wait = WAITS[attempt];
      if (wait === undefined || !mayPass(error)) throw error;
      await pause(wait, signal);
    }
  }
}
