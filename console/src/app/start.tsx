import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { newApi } from "../api/client";
import { followAppearance } from "../appearance/appearance";
import { setUpLanguage } from "../language/language";
import { Session } from "../sign-in/session";
import { CannotStart } from "./CannotStart";
import { type Config, loadConfig } from "./config";
import { newQueryClient } from "./queries";
import { Router } from "./Router";
import { prepareReturn } from "./returning";
import { type Services, ServicesProvider } from "./services";

/** Bring the pages up in `root`. */
export async function start(root: HTMLElement | null): Promise<void> {
  if (!root) throw new Error("index.html has no element with the id root");
  followAppearance();
  const [config, i18n] = await Promise.all([loadConfig().catch(() => null), setUpLanguage()]);
  createRoot(root).render(
    <I18nextProvider i18n={i18n}>{config ? <Pages config={config} /> : <CannotStart />}</I18nextProvider>,
  );
}

function Pages({ config }: { readonly config: Config }) {
  const [services] = useState(() => assemble(config));
  const [queries] = useState(newQueryClient);
  useEffect(() => prepareReturn(services, queries), [services, queries]);
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={queries}>
        <Router />
      </QueryClientProvider>
    </ServicesProvider>
  );
}

function assemble(config: Config): Services {
  const session = new Session(config, window.location.origin);
  return { config, session, api: newApi(session, window.location.origin) };
}
