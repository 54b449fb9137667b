import { createContext, useContext } from "react";
import type { Api } from "../api/client";
import type { Session } from "../sign-in/session";
import type { Config } from "./config";

/** What pages reach the world through; made once by `start`. */
export interface Services {
  readonly config: Config;
  readonly session: Session;
  readonly api: Api;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The services of this page load. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("a page was rendered outside of ServicesProvider");
  return services;
}
