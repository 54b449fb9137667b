import { useMutation } from "@tanstack/react-query";
import { useCreateApplication, useCreateOrganization } from "../../targets/creating";

/** A new application, in an organization of the account or in a new one. */
export interface WantedApplication {
  readonly name: string;
  readonly organization: { readonly id: string } | { readonly name: string };
}

/**
 * Create an application, and its organization first where that is new (O-54, O-76). `onOrganization` gets the new
 * organization's id at once: should the application fail, trying again must not create a second one.
 */
export function useNewApplication(onOrganization: (id: string) => void) {
  const { mutateAsync: createOrganization } = useCreateOrganization();
  const { mutateAsync: createApplication } = useCreateApplication();
  const settled = async (organization: WantedApplication["organization"]) => {
    if ("id" in organization) return organization.id;
    const made = await createOrganization({ name: organization.name });
    onOrganization(made.organization_id);
    return made.organization_id;
  };
  return useMutation({
    mutationFn: async ({ name, organization }: WantedApplication) => {
      const made = await createApplication({ name, organization_id: await settled(organization) });
      return made.application_id;
    },
  });
}
