import type { QueryClient } from "@tanstack/react-query";
import { preload } from "./pages";
import type { Services } from "./services";

/** The address that the issuer sends the browser back to. */
const CALLBACK = "/callback";

/**
 * On the way back from the sign-in: finish it, load the page that it leads to, and ask for that page's first answer, all
 * at the same time. The callback page waits for the same sign-in, and tells where it fails.
 */
export function prepareReturn(services: Services, queries: QueryClient): void {
  if (window.location.pathname !== CALLBACK) return;
  prepare(services, queries).catch(() => undefined);
}

async function prepare({ session, api }: Services, queries: QueryClient): Promise<void> {
  const path = await session.destination();
  if (path === null) return;
  const { pathname, searchParams } = new URL(path, window.location.origin);
  // Before the page's many files, so that it need not wait for them.
  const ahead = pathname === "/orders" ? import("../orders/ahead") : null;
  preload(pathname);
  await session.finish();
  (await ahead)?.readAhead(api, queries, searchParams);
}
