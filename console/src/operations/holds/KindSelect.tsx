import Select from "@cloudscape-design/components/select";
import { useTranslation } from "react-i18next";
import type { HoldKind } from "./holds";
import { KINDS, kindOf } from "./kinds";

const ALL = "";

interface Props {
  readonly kind: HoldKind | null;
  readonly choose: (kind: HoldKind | null) => void;
}

/** One reason to wait, or all of them. */
export function KindSelect({ kind, choose }: Props) {
  const { t } = useTranslation("operations/holds");
  const options = [
    { value: ALL, label: t("all") },
    ...KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) })),
  ];
  return (
    <div className="operations-select">
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === (kind ?? ALL)) ?? null}
        onChange={({ detail }) => choose(kindOf(detail.selectedOption.value ?? null))}
        ariaLabel={t("filter")}
      />
    </div>
  );
}
