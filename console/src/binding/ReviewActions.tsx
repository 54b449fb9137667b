import Button from "@cloudscape-design/components/button";
import "./binding.css";
import { useTranslation } from "react-i18next";
import { CREATE } from "../terms/buttons";
import { English } from "../terms/English";

/** The buttons of the last step; the wizard's own could not say that Create is English (O-57, O-74). */
export function ReviewActions(props: {
  readonly onCancel: () => void;
  readonly onPrevious: () => void;
  readonly onCreate: () => void;
  readonly sending: boolean;
}) {
  const { t } = useTranslation("binding");
  return (
    <div className="binding-actions">
      <Button variant="link" onClick={props.onCancel}>
        {t("actions.cancel")}
      </Button>
      <Button onClick={props.onPrevious} disabled={props.sending}>
        {t("actions.previous")}
      </Button>
      <Button
        variant="primary"
        onClick={props.onCreate}
        loading={props.sending}
        loadingText={t("actions.sending")}
      >
        <English>{CREATE}</English>
      </Button>
    </div>
  );
}
