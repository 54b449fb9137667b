import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNews } from "../../../shell/news";
import { ActionModal } from "../../parts/ActionModal";
import { ReasonField, useReason } from "../../parts/Reason";
import { TextField, useTextLine } from "../../parts/TextField";
import type { DialogProps } from "../actions/dialogs";
import { usePair } from "./pairing";

/** Whether the other order comes before this one, or after it. */
type Place = "predecessor" | "successor";

/** Says which other order this one follows, or which one follows it. */
export function PairDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation("operations/order");
  const { tell } = useNews();
  const pair = usePair(order.order_id);
  const [place, setPlace] = useState<Place>(order.ending ? "successor" : "predecessor");
  const other = useTextLine();
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    const id = other.taken();
    if (id === null || why === null) return;
    pair.mutateAsync({ [`${place}_id`]: id, reason: why }).then(
      ({ handed_over }) => {
        const title = handed_over ? t("pair.done") : t("pair.later");
        tell({ id: "pair-named", kind: "success", title });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("pair.title")}
      action={t("pair.confirm")}
      sending={pair.isPending}
      error={pair.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("pair.text")}</div>
      <FormField label={t("pair.place")}>
        <RadioGroup
          value={place}
          onChange={({ detail }) => setPlace(detail.value === "successor" ? "successor" : "predecessor")}
          items={[
            { value: "predecessor", label: t("pair.predecessor") },
            { value: "successor", label: t("pair.successor") },
          ]}
        />
      </FormField>
      <TextField line={other} label={t("pair.other")} missing={t("pair.missing")} />
      <ReasonField reason={reason} />
    </ActionModal>
  );
}
