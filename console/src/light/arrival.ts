import { useEffect } from "react";
import { useNavigationType } from "react-router";

/**
 * Begin a page that was reached by a link within the site where a freshly loaded one begins: at its top, with the
 * focus on its content, so that screen readers and the Tab key start there. Going back keeps the browser's place.
 */
export function useArrival(): void {
  const type = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page; later navigation stays on it
  useEffect(() => {
    if (type === "POP") return;
    window.scrollTo(0, 0);
    document.getElementById("content")?.focus({ preventScroll: true });
  }, []);
}
