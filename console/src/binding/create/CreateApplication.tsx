import { useTranslation } from "react-i18next";
import { ActionModal } from "../../asking/ActionModal";
import { useCreateApplication } from "../../targets/creating";
import type { Created } from "./CreateTarget";
import { HomeFields } from "./HomeFields";
import { useHome } from "./home";
import { NameInput } from "./NameInput";
import { useNameField } from "./name-field";

/** A new application in an organization, which can be new as well. */
export function CreateApplication(props: {
  readonly onCreated: (created: Created) => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation("binding");
  const create = useCreateApplication();
  const home = useHome();
  const field = useNameField();
  const sending = home.organizations.isPending || home.creating.isPending || create.isPending;
  const send = () => {
    // The home last: of two fields that lack something, the upper one gets the focus.
    const name = field.taken();
    if (!home.ready() || name === null) return;
    create.reset();
    home.settle((organization_id) =>
      create.mutate(
        { organization_id, name },
        { onSuccess: (made) => props.onCreated({ id: made.application_id, name: made.name }) },
      ),
    );
  };
  return (
    <ActionModal
      title={t("target.application.create")}
      action={t("target.application.create")}
      sending={sending}
      error={create.error ?? home.creating.error}
      onSend={send}
      onDismiss={props.onDismiss}
    >
      <HomeFields home={home} />
      <NameInput label={t("create.applicationName")} field={field} />
    </ActionModal>
  );
}
