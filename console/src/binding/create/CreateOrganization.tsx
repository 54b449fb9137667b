import { useTranslation } from "react-i18next";
import { ActionModal } from "../../asking/ActionModal";
import { useCreateOrganization } from "../../targets/creating";
import type { Created } from "./CreateTarget";
import { NameInput } from "./NameInput";
import { useNameField } from "./name-field";

/** A new organization. */
export function CreateOrganization(props: {
  readonly onCreated: (created: Created) => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation("binding");
  const create = useCreateOrganization();
  const field = useNameField();
  const send = () => {
    const name = field.taken();
    if (name === null) return;
    create.mutate(
      { name },
      { onSuccess: (made) => props.onCreated({ id: made.organization_id, name: made.name }) },
    );
  };
  return (
    <ActionModal
      title={t("target.organization.create")}
      action={t("target.organization.create")}
      sending={create.isPending}
      error={create.error}
      onSend={send}
      onDismiss={props.onDismiss}
    >
      <NameInput label={t("create.organizationName")} field={field} />
    </ActionModal>
  );
}
