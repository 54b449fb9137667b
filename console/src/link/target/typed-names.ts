import { nameOf } from "../../targets/names";

/** The inputs of the forms that create targets: names and ids. */
export const ORGANIZATION = "organization-name";
export const APPLICATION = "application-name";
export type NameField = typeof ORGANIZATION | typeof APPLICATION;

/** What was typed: a usable name for each field, or the fields whose names cannot be used. */
export interface TypedNames {
  readonly names: Readonly<Partial<Record<NameField, string>>>;
  readonly wrong: readonly NameField[];
}

/** Read `fields` of a form and check them by the API's rule for names. */
export function typedNames(form: FormData, fields: readonly NameField[]): TypedNames {
  const names: Partial<Record<NameField, string>> = {};
  const wrong: NameField[] = [];
  for (const field of fields) {
    const name = nameOf(String(form.get(field) ?? ""));
    if (name === null) wrong.push(field);
    else names[field] = name;
  }
  return { names, wrong };
}
