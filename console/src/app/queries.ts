import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "../api/problems";

const PASSING: ReadonlySet<string> = new Set(["contended", "store_busy", "marketplace_busy", "network"]);

/** Answers are asked again when a person comes back to the page: orders change on their own (O-60). */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayPass, staleTime: 5_000 },
      mutations: { retry: false },
    },
  });
}

function mayPass(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ProblemError && PASSING.has(error.code);
}
