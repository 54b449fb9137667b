import Select from "@cloudscape-design/components/select";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/language";

interface Props {
  readonly offered: readonly string[];
  readonly currency: string;
  readonly onChoose: (currency: string) => void;
}

/** Which currency is looked at; nothing to choose from where there is only one. */
export function CurrencySelect({ offered, currency, onChoose }: Props) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  if (offered.length < 2) return null;
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const options = offered.map((code) => ({ value: code, label: code, description: names.of(code) ?? code }));
  return (
    <Select
      ariaLabel={t("value.currency")}
      options={options}
      selectedOption={{ value: currency, label: currency }}
      onChange={({ detail }) => onChoose(detail.selectedOption.value ?? currency)}
    />
  );
}
