import { useTranslation } from "react-i18next";
import type { BindsTo } from "../../api/schema";
import { FocusHere } from "../../light/FocusHere";
import { CreateApplication } from "./CreateApplication";
import { CreateOrganization } from "./CreateOrganization";

interface Props {
  readonly kind: BindsTo;
  /** Whether the account has none yet: then there is nothing to go back to. */
  readonly first: boolean;
  /** Gets the new target's id once the lists show it. */
  readonly onCreated: (id: string) => void;
  readonly onCancel: () => void;
}

/** Create what the order will be bound to, on the spot (O-54, O-70). */
export function CreateTarget({ kind, first, onCreated, onCancel }: Props) {
  const { t } = useTranslation("link");
  const Create = kind === "application" ? CreateApplication : CreateOrganization;
  return (
    <FocusHere wanted={!first}>
      <h3>{first ? t(`target.${kind}.none`) : t(`target.${kind}.another`)}</h3>
      <Create onCreated={onCreated} onCancel={first ? null : onCancel} />
    </FocusHere>
  );
}
