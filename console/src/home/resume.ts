import { useLayoutEffect, useState } from "react";
import { useServices } from "../app/services";
import { resumed } from "../sign-in/resuming";

/** Whether the browser is leaving to sign in again, because a sign-out left a path to go on to. */
export function useResuming(): boolean {
  const { session } = useServices();
  const [resuming, setResuming] = useState(false);
  // Before the browser paints: nobody should see the home page pass by.
  useLayoutEffect(() => {
    const path = resumed();
    if (path === null) return;
    setResuming(true);
    session.signIn(path).catch(() => setResuming(false));
  }, [session]);
  return resuming;
}
