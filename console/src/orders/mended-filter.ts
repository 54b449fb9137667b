import { type RefObject, useEffect } from "react";

/**
 * Mend what the design system's filter tells assistive technology wrongly (version 3.0.1383).
 *
 * While a form stands in the place of the list of options, the input says that it controls the list, and which of its
 * options is active: references that lead nowhere (WCAG 4.1.2). Meanwhile it names `frame`, which holds both and has an
 * id. And the field for several values is named without the values that it shows (WCAG 2.5.3).
 */
export function useMendedFilter(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = frame.current;
    if (!root) return;
    const watching = new MutationObserver(() => {
      for (const input of root.querySelectorAll("[role=combobox][aria-controls]")) mendInput(input, root.id);
      for (const input of root.querySelectorAll("[role=combobox]")) mendActive(input);
      for (const field of root.querySelectorAll("button[aria-labelledby]:has([role=group])"))
        mendField(field);
    });
    watching.observe(root, { subtree: true, childList: true, attributeFilter: WATCHED });
    return () => watching.disconnect();
  }, [frame]);
}

const WATCHED = ["aria-controls", "aria-activedescendant"];

/** Where the list's own id is kept meanwhile, until the list is back. */
const LIST = "data-list";

function mendInput(input: Element, frameId: string): void {
  const list = input.getAttribute("aria-owns") ?? input.getAttribute(LIST) ?? "";
  if (document.getElementById(list)) {
    refer(input, list, list);
  } else {
    input.setAttribute(LIST, list);
    refer(input, frameId, null);
  }
}

function refer(input: Element, controlled: string, owned: string | null): void {
  if (input.getAttribute("aria-controls") !== controlled) input.setAttribute("aria-controls", controlled);
  if (owned === null) input.removeAttribute("aria-owns");
  else if (input.getAttribute("aria-owns") !== owned) input.setAttribute("aria-owns", owned);
}

/** Let no option count as active that is not there. */
function mendActive(input: Element): void {
  const active = input.getAttribute("aria-activedescendant");
  if (active !== null && !document.getElementById(active)) input.removeAttribute("aria-activedescendant");
}

/** Name the field by its label and by what it shows. */
function mendField(field: Element): void {
  const names = (field.getAttribute("aria-labelledby") ?? "").split(" ");
  if (!names.includes(field.id)) field.setAttribute("aria-labelledby", [...names, field.id].join(" "));
}
