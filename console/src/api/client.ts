import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { Session } from "../sign-in/session";
import { ProblemError, problemOf } from "./problems";
import type { paths } from "./schema";

/** The HTTP API, typed by its own OpenAPI document. Whatever is no success is thrown as a `ProblemError`. */
export type Api = Client<paths>;

/** Make the client: bearer token of `session`, a fresh sign-in where the API wants one. */
export function newApi(session: Session, baseUrl: string): Api {
  const api = createClient<paths>({ baseUrl, fetch: reachable });
  api.use(signedIn(session));
  return api;
}

/**
 * openapi-fetch takes read-only lists for objects with the members of a list; this makes them lists again.
 */
type WithLists<T> = T extends string | number | boolean | null
  ? T
  : T extends { readonly [index: number]: infer Item; readonly length: number }
    ? readonly WithLists<Item>[]
    : { readonly [Key in keyof T]: WithLists<T[Key]> };

/** The data of an answer; openapi-fetch types it as absent on errors, which are thrown before. */
export async function answered<T>(call: Promise<{ data?: T }>): Promise<WithLists<T>> {
  const { data } = await call;
  if (data === undefined) throw new ProblemError("unreadable");
  return data as WithLists<T>;
}

/** The header under which a command is carried out at most once; one for each thing a person wants. */
export function newKey(): string {
  return crypto.randomUUID();
}

function signedIn(session: Session): Middleware {
  return {
    async onRequest({ request }) {
      const token = await session.freshToken();
      if (token) request.headers.set("authorization", `Bearer ${token}`);
      return request;
    },
    async onResponse({ response }) {
      if (response.ok) return;
      if (response.status === 401) session.forget();
      throw problemOf(response.status, await response.json().catch(() => null));
    },
  };
}

async function reachable(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    throw new ProblemError("network");
  }
}
