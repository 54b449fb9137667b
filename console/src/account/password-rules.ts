/** The characters that Amazon Cognito counts as symbols ("Password policies" in its developer guide). */
const SYMBOLS = new Set("^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=");

/** The user pool's own policy (infra/people.py), as rules that a person can tick off while typing. */
const RULES = {
  length: (password: string) => password.length >= 12,
  lower: (password: string) => /[a-z]/.test(password),
  upper: (password: string) => /[A-Z]/.test(password),
  digit: (password: string) => /[0-9]/.test(password),
  symbol: (password: string) => [...password].some((each) => SYMBOLS.has(each)),
} as const;

export type PasswordRule = keyof typeof RULES;

/** The rules, in the order in which they are shown. */
export const PASSWORD_RULES = Object.keys(RULES) as readonly PasswordRule[];

/** The rules that `password` already meets. */
export function metBy(password: string): ReadonlySet<PasswordRule> {
  return new Set(PASSWORD_RULES.filter((rule) => RULES[rule](password)));
}

/** Whether the API can carry `password` at all: up to 256 characters, no space at either end. */
export function isUsable(password: string): boolean {
  return password.length <= 256 && password === password.trim();
}
