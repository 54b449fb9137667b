import { afterEach, expect, test, vi } from "vitest";
import { UserPool } from "./user-pool";

const pool = new UserPool("http://pool.example", "client");

function answers(status: number, body: unknown) {
  const fetch = vi.fn(async (_address: string, _request: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

test("the e-mail address is the user name, in lower case and without spaces around it", async () => {
  const fetch = answers(200, {});
  await pool.signUp(" Jo@Example.com ", "Buyer-password-1");
  const [address, request] = fetch.mock.calls[0] ?? [];
  expect(address).toBe("http://pool.example/");
  expect(request?.headers).toMatchObject({ "x-amz-target": "AWSCognitoIdentityProviderService.SignUp" });
  expect(JSON.parse(String(request?.body))).toEqual({
    ClientId: "client",
    Username: "jo@example.com",
    Password: "Buyer-password-1",
    UserAttributes: [{ Name: "email", Value: "jo@example.com" }],
  });
});

test("a pasted code loses its spaces", async () => {
  const fetch = answers(200, {});
  await pool.confirm("jo@example.com", " 123 456\n");
  const [, request] = fetch.mock.calls[0] ?? [];
  expect(JSON.parse(String(request?.body))).toMatchObject({ ConfirmationCode: "123456" });
});

test("AWS's error name becomes a trouble", async () => {
  answers(400, { __type: "CodeMismatchException", message: "Invalid code provided" });
  await expect(pool.reset("jo@example.com", "1", "x")).rejects.toMatchObject({ trouble: "code_wrong" });
});

test("an answer that is no JSON is a passing fault", async () => {
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
  await expect(pool.resend("jo@example.com")).rejects.toMatchObject({ trouble: "busy" });
});

test("no answer is a matter of the network", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(pool.forgot("jo@example.com")).rejects.toMatchObject({ trouble: "network" });
});
