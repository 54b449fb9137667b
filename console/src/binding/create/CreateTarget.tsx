import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BindsTo } from "../../api/schema";
import { CreateApplication } from "./CreateApplication";
import { CreateOrganization } from "./CreateOrganization";

/** What has just been created. */
export interface Created {
  readonly id: string;
  readonly name: string;
}

/** Create what is missing without leaving the flow, and come back with it selected (O-54, O-70, O-71). */
export function CreateTarget(props: {
  readonly kind: BindsTo;
  readonly onCreated: (created: Created) => void;
}) {
  const { t } = useTranslation("binding");
  const [open, setOpen] = useState(false);
  const Form = props.kind === "application" ? CreateApplication : CreateOrganization;
  return (
    <>
      <Button iconName="add-plus" onClick={() => setOpen(true)}>
        {t(`target.${props.kind}.create`)}
      </Button>
      {open && (
        <Form
          onDismiss={() => setOpen(false)}
          onCreated={(created) => {
            setOpen(false);
            props.onCreated(created);
          }}
        />
      )}
    </>
  );
}
