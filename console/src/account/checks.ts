import { isUsable, metBy, PASSWORD_RULES } from "./password-rules";
import type { FieldName, Trouble } from "./troubles";

/** What a person typed, by field; a field that the form does not have is empty. */
export type Values = Readonly<Record<FieldName, string>>;

const CHECKS: Readonly<Record<FieldName, (value: string) => Trouble | null>> = {
  email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : "email_invalid"),
  code: (value) => (value.trim() ? null : "code_missing"),
  password: checkPassword,
};

/** What keeps these fields from being sent, in the order of the fields; nothing where all can be. */
export function troublesOf(values: Values, fields: readonly FieldName[]): readonly Trouble[] {
  return fields.map((field) => CHECKS[field](values[field])).filter((trouble) => trouble !== null);
}

/** Read the account fields of a form. */
export function valuesOf(form: FormData): Values {
  const text = (name: FieldName) => String(form.get(name) ?? "");
  return { email: text("email"), code: text("code"), password: text("password") };
}

function checkPassword(value: string): Trouble | null {
  if (metBy(value).size < PASSWORD_RULES.length) return "password_weak";
  return isUsable(value) ? null : "password_unusable";
}
