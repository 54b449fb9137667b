import { useState } from "react";

/** The table's columns, in the order that they are first shown in (O-28 to O-44). */
export const COLUMNS = [
  "order",
  "status",
  "subscription",
  "information",
  "expires",
  "created",
  "actions",
] as const;
export type Column = (typeof COLUMNS)[number];

export const PAGE_SIZES = [10, 20, 50, 100] as const;

/** How somebody likes the list, in this browser. */
export interface Preferences {
  readonly pageSize: number;
  readonly wrapLines: boolean;
  readonly contentDensity: "comfortable" | "compact";
  readonly contentDisplay: readonly { readonly id: Column; readonly visible: boolean }[];
}

export const USUAL: Preferences = {
  pageSize: 20,
  wrapLines: true,
  contentDensity: "comfortable",
  contentDisplay: COLUMNS.map((id) => ({ id, visible: true })),
};

const REMEMBERED = "orders.preferences";

/** The preferences, and how to change them for now and for later visits. */
export function usePreferences(): readonly [Preferences, (next: object) => void] {
  const [preferences, setPreferences] = useState(rememberedPreferences);
  const change = (next: object) => {
    const chosen = checked(next);
    window.localStorage.setItem(REMEMBERED, JSON.stringify(chosen));
    setPreferences(chosen);
  };
  return [preferences, change];
}

/** The preferences of the last visit. */
export function rememberedPreferences(): Preferences {
  return readPreferences(window.localStorage.getItem(REMEMBERED));
}

/** What was remembered; the usual where that is nothing, broken, or of another version of the list. */
export function readPreferences(remembered: string | null): Preferences {
  try {
    return checked(JSON.parse(remembered ?? "{}"));
  } catch {
    return USUAL;
  }
}

function checked(given: object | null): Preferences {
  const { pageSize, wrapLines, contentDensity, contentDisplay }: Loose = given ?? {};
  return {
    pageSize: PAGE_SIZES.find((size) => size === pageSize) ?? USUAL.pageSize,
    wrapLines: typeof wrapLines === "boolean" ? wrapLines : USUAL.wrapLines,
    contentDensity: contentDensity === "compact" ? "compact" : USUAL.contentDensity,
    contentDisplay: checkedColumns(contentDisplay),
  };
}

type Loose = { readonly [Key in keyof Preferences]?: unknown };

/** The known columns as they were arranged, new ones at their end, the order's own column always visible. */
function checkedColumns(given: unknown): Preferences["contentDisplay"] {
  if (!Array.isArray(given)) return USUAL.contentDisplay;
  const arranged = new Map<Column, boolean>();
  for (const each of given) {
    const id = COLUMNS.find((column) => column === each?.id);
    if (id) arranged.set(id, id === "order" || each?.visible !== false);
  }
  for (const id of COLUMNS) if (!arranged.has(id)) arranged.set(id, true);
  return [...arranged].map(([id, visible]) => ({ id, visible }));
}
