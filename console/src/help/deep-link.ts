import { useEffect } from "react";
import { useLocation } from "react-router";

/**
 * Go to the part of the page that the address names. The browser itself does not: the part is not there yet when
 * it loads the page, and a link within the site loads none.
 */
export function useDeepLink(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is new when the same link is followed again
  useEffect(() => {
    const part = hash && document.getElementById(hash.slice(1));
    if (!part) return;
    part.focus({ preventScroll: true });
    part.scrollIntoView();
  }, [hash, key]);
}
