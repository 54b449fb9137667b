/** The fields of the account forms, by the name that browsers and password managers see. */
export type FieldName = "email" | "code" | "password";

/** Which field a trouble is about; null where it is about none. */
const FIELDS = {
  email_invalid: "email",
  email_taken: "email",
  code_missing: "code",
  code_wrong: "code",
  code_expired: "code",
  password_weak: "password",
  password_unusable: "password",
  password_refused: "password",
  password_reused: "password",
  already_confirmed: null,
  not_confirmed: null,
  too_often: null,
  code_not_sent: null,
  not_allowed: null,
  busy: null,
  network: null,
} as const satisfies Readonly<Record<string, FieldName | null>>;

/** Why a form was not carried out; the messages say it and what to do next. */
export type Trouble = keyof typeof FIELDS;

/** Every trouble there is. */
export const TROUBLES = Object.keys(FIELDS) as readonly Trouble[];

/** The field to mend, or null. */
export function fieldOf(trouble: Trouble): FieldName | null {
  return FIELDS[trouble];
}
