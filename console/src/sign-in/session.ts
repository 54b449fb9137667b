import { InMemoryWebStorage, State, type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { Config } from "../app/config";
import { isInGroup } from "./groups";
import { inLanguage } from "./page-language";
import { renewed } from "./renewal";
import { later } from "./resuming";
import { safePath } from "./return-path";

/** Seconds before its end that a token counts as ended. */
const MARGIN = 30;

/**
 * Who is signed in in this tab.
 *
 * Tokens live in memory and nowhere else: a reload signs in again. Only the proof key and the way back wait in the
 * tab's session storage while the browser is at the sign-in page.
 */
export class Session {
  private readonly users: UserManager;
  private user: User | null = null;
  private finishing: Promise<string> | null = null;
  private renewing: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly config: Config,
    private readonly origin: string,
  ) {
    this.users = new UserManager({
      authority: config.issuer,
      metadataUrl: config.metadataUrl,
      client_id: config.clientId,
      redirect_uri: `${origin}/callback`,
      response_type: "code",
      scope: "openid email profile",
      automaticSilentRenew: false,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    });
  }

  /** Whether somebody is signed in; `subscribe` tells when that changes. */
  get signedIn(): boolean {
    return this.user !== null;
  }

  /** The e-mail address in the ID token. */
  get email(): string | null {
    return this.user?.profile.email ?? null;
  }

  /** Whether the ID token opens the operations pages, as it opens their routes in the API. */
  get operations(): boolean {
    const { groupsClaim, opsGroup } = this.config;
    return isInGroup(this.user?.profile[groupsClaim], opsGroup);
  }

  /** Be told of changes; answers how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Leave for the sign-in page, and come back to `path`. */
  async signIn(path: string, email?: string): Promise<void> {
    await this.users.signinRedirect({
      state: { path },
      ...inLanguage(document.documentElement.lang),
      ...(email ? { login_hint: email } : {}),
    });
  }

  /** Where `finish` will lead, while that goes on: what is needed there can be loaded meanwhile. Null if unknown. */
  async destination(): Promise<string | null> {
    const id = new URLSearchParams(window.location.search).get("state");
    const kept = id && (await this.users.settings.stateStore.get(id));
    return kept ? this.pathIn((await State.fromStorageString(kept)).data) : null;
  }

  /** Finish what `signIn` began, on the callback page; answers the path to go on to. Safe to repeat. */
  finish(): Promise<string> {
    this.finishing ??= this.users.signinCallback().then((user) => {
      this.take(user ?? null);
      return this.pathIn(user?.state);
    });
    return this.finishing;
  }

  /** The ID token for the API, renewed where it is about to end; null without sign-in. */
  async freshToken(): Promise<string | null> {
    if (this.user && (this.user.expires_in ?? 0) < MARGIN) {
      // Calls that find the same token ended wait for the one renewal: a refresh token may be good only once.
      this.renewing ??= this.renew(this.user).finally(() => {
        this.renewing = null;
      });
      await this.renewing;
    }
    return this.user?.id_token ?? null;
  }

  /** Drop the tokens: the API refused them. */
  forget(): void {
    this.take(null);
  }

  /** Sign out here and at the issuer; `path` is where the next visit of the home page goes on. */
  async signOut(path?: string): Promise<void> {
    this.user = null;
    if (path) later(path);
    if (!this.config.signInUrl) {
      await this.users.signoutRedirect({ post_logout_redirect_uri: `${this.origin}/` });
      return;
    }
    const query = new URLSearchParams({ client_id: this.config.clientId, logout_uri: `${this.origin}/` });
    window.location.assign(`${this.config.signInUrl}/logout?${query}`);
  }

  private pathIn(state: unknown): string {
    return safePath((state as { path?: unknown } | undefined)?.path, this.origin);
  }

  private async renew(user: User): Promise<void> {
    this.take(await renewed(this.users, user));
  }

  private take(user: User | null): void {
    this.user = user;
    for (const listener of this.listeners) listener();
  }
}
