import { focusManager, QueryClient } from "@tanstack/react-query";
import { mayPass } from "../api/problems";

/** Answers are asked again when a person comes back to the page: orders change on their own (O-60). */
export function newQueryClient(): QueryClient {
  focusManager.setEventListener(followFocus);
  return new QueryClient({
    defaultOptions: {
      queries: { retry: twice, staleTime: 5_000 },
      mutations: { retry: false },
    },
  });
}

function twice(failures: number, error: Error): boolean {
  return failures < 2 && mayPass(error);
}

/** Coming back is a tab that is shown again, and a window that is used again next to AWS's own pages. */
function followFocus(cameBack: () => void): () => void {
  const listener = () => cameBack();
  document.addEventListener("visibilitychange", listener);
  window.addEventListener("focus", listener);
  return () => {
    document.removeEventListener("visibilitychange", listener);
    window.removeEventListener("focus", listener);
  };
}
