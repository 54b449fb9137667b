/** The address of the search for an id. */
export function searchPath(text: string): string {
  return `/operations/search?q=${encodeURIComponent(text)}`;
}
