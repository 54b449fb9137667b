/** What the deployment tells the pages, in `config.json` beside them; the code is the same everywhere. */
export interface Config {
  /** The issuer of the ID tokens, and where its discovery document is. */
  readonly issuer: string;
  readonly metadataUrl: string;
  readonly clientId: string;
  /** The user pool's own pages (`/logout`); empty for an issuer of the vendor's own. */
  readonly signInUrl: string;
  /** The user pool's public API; empty likewise, and then there is no sign-up here. */
  readonly userPoolApi: string;
  /** The claim of the ID token that lists groups, and the group that opens the operations routes. */
  readonly groupsClaim: string;
  readonly opsGroup: string;
  /** An e-mail address, a URL, or words. */
  readonly supportContact: string;
}

/** Read `config.json`. Throws where it cannot be had: nothing works without it. */
export async function loadConfig(): Promise<Config> {
  // The same way of asking as the preload in index.html, so that the browser asks once.
  const answer = await fetch("/config.json", { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`config.json answers ${answer.status}`);
  return (await answer.json()) as Config;
}
