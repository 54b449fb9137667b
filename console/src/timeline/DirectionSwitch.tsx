import SegmentedControl from "@cloudscape-design/components/segmented-control";
import { useTranslation } from "react-i18next";

/** Which end of the timeline comes first. */
export type Direction = "newest" | "oldest";

interface Props {
  readonly chosen: Direction;
  readonly onChoose: (direction: Direction) => void;
}

/** Chooses which end of the timeline comes first. */
export function DirectionSwitch({ chosen, onChoose }: Props) {
  const { t } = useTranslation("timeline");
  return (
    <SegmentedControl
      label={t("order.label")}
      selectedId={chosen}
      options={[
        { id: "newest", text: t("order.newest") },
        { id: "oldest", text: t("order.oldest") },
      ]}
      onChange={({ detail }) => onChoose(detail.selectedId === "oldest" ? "oldest" : "newest")}
    />
  );
}
