import { patiently } from "../all-orders/patiently";
import { pause } from "../all-orders/pause";
import { type Api, answered } from "../api/client";
import type { OrderRow, TargetView } from "../api/schema";
import { everyPage } from "../targets/every-page";

/** The name of a target; its id where the account has no such target any more. */
export type NameOf = (target: TargetView) => string;

/** Read the names of the account's targets, where the orders have any. Throws as `patiently` does. */
export async function targetNames(
  api: Api,
  orders: readonly OrderRow[],
  signal: AbortSignal,
): Promise<NameOf> {
  const targets = orders.flatMap(({ binding, schedule }) => [binding?.target, schedule?.target]);
  const kinds = new Set(targets.map((target) => target?.kind));
  const named = await Promise.all([
    kinds.has("application") ? patiently(() => applications(api, signal), signal, pause) : [],
    kinds.has("organization") ? patiently(() => organizations(api, signal), signal, pause) : [],
  ]);
  const names = new Map(named.flat());
  return ({ id }) => names.get(id) ?? id;
}

type Named = readonly [id: string, name: string];

async function applications(api: Api, signal: AbortSignal): Promise<Named[]> {
  const found = await everyPage((cursor) =>
    answered(api.GET("/api/applications", { params: { query: { cursor } }, signal })),
  );
  return found.map(({ application_id, name }) => [application_id, name]);
}

async function organizations(api: Api, signal: AbortSignal): Promise<Named[]> {
  const found = await everyPage((cursor) =>
    answered(api.GET("/api/organizations", { params: { query: { cursor } }, signal })),
  );
  return found.map(({ organization_id, name }) => [organization_id, name]);
}
