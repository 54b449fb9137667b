import { useNow } from "../../formats/now";

/** Whether `instant` has passed by the browser's clock, kept current. */
export function usePassed(instant: string): boolean {
  return useNow(instant) >= Date.parse(instant);
}
