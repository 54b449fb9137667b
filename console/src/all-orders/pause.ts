/** Lets milliseconds pass; throws the signal's reason as soon as it is aborted. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The browser's clock. */
export const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const end = () => {
      window.clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = window.setTimeout(() => {
      signal.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", end, { once: true });
  });
