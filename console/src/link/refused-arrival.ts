import { useSearchParams } from "react-router";

/** Why AWS Marketplace's form was refused before there was anything to show (`POST /aws/registration`). */
export interface RefusedArrival {
  readonly code: string;
  /** What support asks for. */
  readonly requestId: string | null;
}

/** The refusal that the address tells of: `/link?problem=<code>&request_id=<id>`. */
export function useRefusedArrival(): RefusedArrival | null {
  const [query] = useSearchParams();
  return refusedArrival(query);
}

/** The same of a query. Anybody can write an address, so nothing that is more than an id is shown of it. */
export function refusedArrival(query: URLSearchParams): RefusedArrival | null {
  const code = query.get("problem");
  if (!code) return null;
  const requestId = query.get("request_id") ?? "";
  return { code, requestId: /^[\w=+/-]{1,64}$/.test(requestId) ? requestId : null };
}
