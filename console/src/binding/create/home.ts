import type { SelectProps } from "@cloudscape-design/components/select";
import { type RefObject, useRef, useState } from "react";
import { useCreateOrganization } from "../../targets/creating";
import { useOrganizations } from "../../targets/targets";
import { type NameField, useNameField } from "./name-field";
import { NEW_ORGANIZATION, obviousHome } from "./obvious-home";

/** Where a new application is to live: an organization of the account's, or a new one (O-76). */
export interface Home {
  readonly organizations: ReturnType<typeof useOrganizations>;
  /** An organization's id, `NEW_ORGANIZATION`, or null before a choice among several. */
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  /** Whether it was tried without a choice. */
  readonly missing: boolean;
  readonly control: RefObject<SelectProps.Ref | null>;
  /** Of the new organization. */
  readonly name: NameField;
  readonly creating: ReturnType<typeof useCreateOrganization>;
  /** Whether everything is said; else the field that lacks something has the focus. */
  readonly ready: () => boolean;
  /** Go on with the organization's id, after creating it where it is new. */
  readonly settle: (go: (organizationId: string) => void) => void;
}

export function useHome(): Home {
  const organizations = useOrganizations();
  const creating = useCreateOrganization();
  const name = useNameField();
  const control = useRef<SelectProps.Ref>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const chosen = wanted ?? obviousHome(organizations.data);
  const ready = () => {
    setMissing(chosen === null);
    if (chosen === null) control.current?.focus();
    return chosen === NEW_ORGANIZATION ? name.taken() !== null : chosen !== null;
  };
  const settle = (go: (organizationId: string) => void) => {
    if (chosen === null) return;
    if (chosen !== NEW_ORGANIZATION) return go(chosen);
    const made = ({ organization_id }: { readonly organization_id: string }) => {
      setWanted(organization_id);
      go(organization_id);
    };
    creating.mutate({ name: name.taken() ?? "" }, { onSuccess: made });
  };
  return { organizations, chosen, choose: setWanted, missing, control, name, creating, ready, settle };
}
