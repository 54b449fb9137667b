/** Signing out always ends on the home page, so where to go on from there waits in the tab's session storage. */
const KEY = "resume";

/** Remember that the next visit of the home page signs in again and goes on to `path`. */
export function later(path: string): void {
  window.sessionStorage.setItem(KEY, path);
}

/** The remembered path, once. */
export function resumed(): string | null {
  const path = window.sessionStorage.getItem(KEY);
  window.sessionStorage.removeItem(KEY);
  return path;
}
