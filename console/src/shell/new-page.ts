import { useLayoutEffect } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { CONTENT } from "./SkipLink";

/**
 * Begin each page that a link leads to where a freshly loaded one begins: at its top, with the focus on its content,
 * so that screen readers and the Tab key start there. Going back keeps the browser's place.
 */
export function useNewPage(): void {
  const { pathname } = useLocation();
  const how = useNavigationType();
  // A layout effect, so that a page which puts the focus elsewhere has the last word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pathname is the reason, not an ingredient
  useLayoutEffect(() => {
    if (how !== NavigationType.Push) return;
    window.scrollTo(0, 0);
    document.getElementById(CONTENT)?.focus({ preventScroll: true });
  }, [pathname]);
}
