import { User, type UserManager } from "oidc-client-ts";

/**
 * The user with new tokens, or null where the issuer gives none.
 *
 * A plain POST with the refresh token: the library's silent renewal insists on an unchanged `auth_time`, which not
 * every issuer keeps.
 */
export async function renewed(users: UserManager, user: User): Promise<User | null> {
  const endpoint = await users.metadataService.getTokenEndpoint(false);
  if (!user.refresh_token || !endpoint) return null;
  const answer = await fetch(endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: users.settings.client_id,
      refresh_token: user.refresh_token,
    }),
  }).catch(() => null);
  if (!answer?.ok) return null;
  const tokens = (await answer.json()) as { id_token: string; access_token: string; expires_in: number };
  return new User({
    ...user,
    id_token: tokens.id_token,
    access_token: tokens.access_token,
    expires_at: Math.floor(Date.now() / 1000) + tokens.expires_in,
    profile: user.profile,
    session_state: user.session_state,
  });
}
