import { useMemo } from "react";
import { useServices } from "../app/services";
import { UserPool } from "./user-pool";

/** The deployment's user pool. */
export function useUserPool(): UserPool {
  const { userPoolApi, clientId } = useServices().config;
  return useMemo(() => new UserPool(userPoolApi, clientId), [userPoolApi, clientId]);
}
