import { nameOf, type Operation, troubleOf, UserPoolError } from "./pool-errors";

/**
 * The user pool's public API: what a person without a sign-in may ask of it. No signature, no secret.
 *
 * Every method throws a `UserPoolError` that says what went wrong. E-mail addresses are the user names; they are
 * sent in lower case, as the pool compares them.
 */
export class UserPool {
  constructor(
    private readonly address: string,
    private readonly clientId: string,
  ) {}

  /** Create a user who waits for a confirmation code, which is sent by e-mail and holds for 24 hours. */
  async signUp(email: string, password: string): Promise<void> {
    const name = nameFor(email);
    const attributes = [{ Name: "email", Value: name }];
    await this.call("SignUp", { Username: name, Password: password, UserAttributes: attributes });
  }

  /** Prove that the e-mail address is the person's own. */
  async confirm(email: string, code: string): Promise<void> {
    await this.call("ConfirmSignUp", { Username: nameFor(email), ConfirmationCode: codeOf(code) });
  }

  /** Send another confirmation code; the earlier one holds no more. */
  async resend(email: string): Promise<void> {
    await this.call("ResendConfirmationCode", { Username: nameFor(email) });
  }

  /** Send a code for a new password, which holds for an hour. Answers alike where nobody has that address. */
  async forgot(email: string): Promise<void> {
    await this.call("ForgotPassword", { Username: nameFor(email) });
  }

  /** Set a new password with that code. */
  async reset(email: string, code: string, password: string): Promise<void> {
    const body = { Username: nameFor(email), ConfirmationCode: codeOf(code), Password: password };
    await this.call("ConfirmForgotPassword", body);
  }

  private async call(operation: Operation, body: object): Promise<void> {
    const answer = await reached(`${this.address.replace(/\/$/, "")}/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ ClientId: this.clientId, ...body }),
      credentials: "omit",
    });
    if (answer.ok) return;
    const name = nameOf(await answer.json().catch(() => null));
    throw new UserPoolError(troubleOf(operation, name));
  }
}

/** The user name for an e-mail address as it was typed. */
export function nameFor(email: string): string {
  return email.trim().toLowerCase();
}

/** A code as it was sent: people paste it with spaces. */
export function codeOf(typed: string): string {
  return typed.replace(/\s/g, "");
}

async function reached(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch {
    throw new UserPoolError("network");
  }
}
