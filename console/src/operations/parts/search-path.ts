/**
 * Where the search for `text` is shown. The text is behind the `#`, which browsers keep to themselves: it may be
 * somebody's e-mail address, and whatever they ask a server for stands in its access log.
 */
export function searchPath(text: string): string {
  return `/operations/search#${new URLSearchParams({ q: text })}`;
}

/** What the part of the address behind the `#` asks for; empty for nothing. */
export function searchedFor(hash: string): string {
  return (new URLSearchParams(hash.replace(/^#/, "")).get("q") ?? "").trim();
}
