import { useSyncExternalStore } from "react";
import { useServices } from "../app/services";

/** Whether somebody is signed in, kept current. */
export function useSignedIn(): boolean {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, () => session.signedIn);
}
