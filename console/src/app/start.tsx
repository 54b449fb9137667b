import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { newApi } from "../api/client";
import { followAppearance } from "../appearance/appearance";
import { setUpLanguage } from "../language/language";
import { Session } from "../sign-in/session";
import { CannotStart } from "./CannotStart";
import { loadConfig } from "./config";
import { newQueryClient } from "./queries";
import { Router } from "./Router";
import { ServicesProvider } from "./services";

/** Bring the pages up in `root`. */
export async function start(root: HTMLElement | null): Promise<void> {
  if (!root) throw new Error("index.html has no element with the id root");
  followAppearance();
  const config = loadConfig();
  const i18n = await setUpLanguage();
  const react = createRoot(root);
  try {
    const services = assemble(await config);
    react.render(
      <I18nextProvider i18n={i18n}>
        <ServicesProvider value={services}>
          <QueryClientProvider client={newQueryClient()}>
            <Router />
          </QueryClientProvider>
        </ServicesProvider>
      </I18nextProvider>,
    );
  } catch {
    react.render(
      <I18nextProvider i18n={i18n}>
        <CannotStart />
      </I18nextProvider>,
    );
  }
}

function assemble(config: Awaited<ReturnType<typeof loadConfig>>) {
  const session = new Session(config, window.location.origin);
  return { config, session, api: newApi(session, window.location.origin) };
}
