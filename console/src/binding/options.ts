import type { SelectProps } from "@cloudscape-design/components/select";
import type { TargetChoice } from "../api/schema";

/** The choices for a searchable list, by name: an application is shown, and found, with its organization (O-52). */
export function optionsOf(
  choices: readonly TargetChoice[],
  locale: string,
  inOrganization: (name: string) => string,
): SelectProps.Option[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...choices]
    .sort(
      (one, other) =>
        compare(one.name, other.name) || compare(one.organization_name ?? "", other.organization_name ?? ""),
    )
    .map((choice) => ({
      value: choice.id,
      label: choice.name,
      ...(choice.organization_name === null ? {} : { description: inOrganization(choice.organization_name) }),
    }));
}
