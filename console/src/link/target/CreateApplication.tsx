import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../../light/SelectField";
import { Skeleton } from "../../light/Skeleton";
import { useOrganizations } from "../../targets/targets";
import { useHeld } from "./held";
import { NameForm } from "./NameForm";
import { useNewApplication } from "./new-application";
import { APPLICATION, type NameField, ORGANIZATION } from "./typed-names";

interface Props {
  readonly onCreated: (id: string) => void;
  readonly onCancel: (() => void) | null;
}

/** The value of the list's last entry. */
const NEW = "";

/** Create an application in one of the account's organizations, or in a new one (O-53, O-76). */
export function CreateApplication({ onCreated, onCancel }: Props) {
  const { t } = useTranslation("link");
  const { data, error } = useOrganizations();
  const [picked, setPicked] = useState<string | null>(null);
  const create = useNewApplication(setPicked);
  const { organizations, organization: chosen } = useHeld(
    { organizations: data, organization: picked },
    create.isPending,
  );
  if (!organizations && !error) return <Skeleton characters={40} />;
  const known = organizations ?? [];
  const organization = chosen ?? known[0]?.organization_id ?? NEW;
  const asked: [NameField, string][] = [[APPLICATION, t("target.applicationName")]];
  if (organization === NEW) asked.unshift([ORGANIZATION, t("target.organizationName")]);
  return (
    <NameForm
      fields={asked}
      button={t("target.application.create")}
      busy={create.isPending}
      error={create.error ?? error}
      onCancel={onCancel}
      onNames={({ [APPLICATION]: name = "", [ORGANIZATION]: organizationName = "" }) => {
        const where = organization === NEW ? { name: organizationName } : { id: organization };
        // The promise outlives this form, which may be gone once the lists show the new application.
        create.mutateAsync({ name, organization: where }).then(onCreated, () => undefined);
      }}
    >
      {known.length > 0 && (
        <SelectField
          name="organization"
          label={t("target.inOrganization")}
          value={organization}
          onChange={setPicked}
        >
          {known.map((each) => (
            <option key={each.organization_id} value={each.organization_id}>
              {each.name}
            </option>
          ))}
          <option value={NEW}>{t("target.newOrganization")}</option>
        </SelectField>
      )}
    </NameForm>
  );
}
