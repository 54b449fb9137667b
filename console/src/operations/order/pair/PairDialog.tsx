import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { ReasonField, useReason } from "../../../asking/Reason";
import { useNews } from "../../../shell/news";
import { TextField, useTextLine } from "../../parts/TextField";
import type { DialogProps } from "../actions/dialogs";
import { usePair } from "./pairing";

/** Whether the other order comes before this one, or after it, or there is none. */
const PLACES = ["predecessor", "successor", "none"] as const;
type Place = (typeof PLACES)[number];

/** Says which other order this one follows, or which one follows it, or that it follows none. */
export function PairDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation("operations/order");
  const { tell } = useNews();
  const pair = usePair(order.order_id);
  const [place, setPlace] = useState<Place>(order.ending ? "successor" : "predecessor");
  const other = useTextLine();
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    const said = place === "none" ? { follows_none: true as const } : named(place, other.taken());
    if (said === null || why === null) return;
    pair.mutateAsync({ ...said, reason: why }).then(
      ({ handed_over, predecessor_id }) => {
        const later = predecessor_id === null ? t("pair.free") : t("pair.later");
        const title = handed_over ? t("pair.done") : later;
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
          onChange={({ detail }) => setPlace(PLACES.find((each) => each === detail.value) ?? place)}
          items={PLACES.map((value) => ({ value, label: t(`pair.${value}`) }))}
        />
      </FormField>
      {place !== "none" && <TextField line={other} label={t("pair.other")} missing={t("pair.missing")} />}
      <ReasonField reason={reason} />
    </ActionModal>
  );
}

function named(place: "predecessor" | "successor", id: string | null) {
  return id === null ? null : { [`${place}_id`]: id };
}
