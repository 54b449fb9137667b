import { useTranslation } from "react-i18next";
import { useCreateOrganization } from "../../targets/creating";
import { NameForm } from "./NameForm";
import { ORGANIZATION } from "./typed-names";

interface Props {
  readonly onCreated: (id: string) => void;
  readonly onCancel: (() => void) | null;
}

/** Create an organization for an order to be bound to (O-55). */
export function CreateOrganization({ onCreated, onCancel }: Props) {
  const { t } = useTranslation("link");
  const create = useCreateOrganization();
  return (
    <NameForm
      fields={[[ORGANIZATION, t("target.organizationName")]]}
      button={t("target.organization.create")}
      busy={create.isPending}
      error={create.error}
      onCancel={onCancel}
      onNames={({ [ORGANIZATION]: name = "" }) => {
        // The promise outlives this form, which may be gone once the lists show the new organization.
        create.mutateAsync({ name }).then(
          (made) => onCreated(made.organization_id),
          () => undefined,
        );
      }}
    />
  );
}
