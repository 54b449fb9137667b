/** Where a visitor without a wish goes. */
export const DEFAULT_PATH = "/orders";

/**
 * A path of this site to go to after sign-in, or the default.
 *
 * Only same-origin paths pass: `//host` and `/\host` are addresses of other sites to a browser.
 */
export function safePath(wanted: unknown, origin: string): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || /^\/[/\\]/.test(wanted)) return DEFAULT_PATH;
  const url = new URL(wanted, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : DEFAULT_PATH;
}
