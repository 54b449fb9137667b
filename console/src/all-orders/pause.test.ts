import { expect, test, vi } from "vitest";
import { pause } from "./pause";

vi.stubGlobal("window", globalThis);

test("a pause ends by itself, or when it is aborted", async () => {
  const aborting = new AbortController();
  await expect(pause(1, aborting.signal)).resolves.toBeUndefined();
  const long = pause(60_000, aborting.signal);
  aborting.abort();
  await expect(long).rejects.toMatchObject({ name: "AbortError" });
});
