import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import { useTranslation } from "react-i18next";
import { withSorting } from "./sorting";
import type { View } from "./view";

interface Props {
  readonly view: View;
  readonly show: (next: View) => void;
}

const CHOICES = [
  { value: "created-desc", column: "created", direction: "desc" },
  { value: "created-asc", column: "created", direction: "asc" },
  { value: "expires-asc", column: "expires", direction: "asc" },
  { value: "expires-desc", column: "expires", direction: "desc" },
] as const;

/** Sorting where there are no column headers to press. */
export function SortSelect({ view, show }: Props) {
  const { t } = useTranslation("orders");
  const options = CHOICES.map(({ value }) => ({ value, label: t(`sort.${value}`) }));
  const chosen = `${view.sort}-${view.direction}`;
  return (
    <FormField label={t("sort.label")}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === chosen) ?? null}
        onChange={({ detail }) => {
          const choice = CHOICES.find(({ value }) => value === detail.selectedOption.value);
          if (choice) show(withSorting(view, choice));
        }}
      />
    </FormField>
  );
}
