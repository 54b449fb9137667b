import { type ReactNode, useEffect } from "react";
import { useLocation } from "react-router";
import { useServices } from "../app/services";
import { useSignedIn } from "../sign-in/signed-in";
import { PageLoading } from "./PageLoading";

/** Whoever is not signed in goes to sign in and comes back to this very address. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const { session } = useServices();
  const { pathname, search, hash } = useLocation();
  const signedIn = useSignedIn();
  useEffect(() => {
    if (!signedIn) void session.signIn(`${pathname}${search}${hash}`);
  }, [signedIn, session, pathname, search, hash]);
  return signedIn ? children : <PageLoading />;
}
