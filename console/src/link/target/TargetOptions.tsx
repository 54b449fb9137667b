import type { TargetChoice } from "../../api/schema";
import { byOrganization } from "./by-organization";

/** The targets as options: applications under their organization, organizations as they are (O-76). */
export function TargetOptions({ targets }: { readonly targets: readonly TargetChoice[] }) {
  return byOrganization(targets).map(({ organization, members }) => {
    const options = members.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
    if (organization === null) return options;
    return (
      <optgroup key={organization.id} label={organization.name}>
        {options}
      </optgroup>
    );
  });
}
