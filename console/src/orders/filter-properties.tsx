import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { useTranslation } from "react-i18next";
import type { ProductView } from "../api/schema";
import { useLanguage } from "../language/language";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";
import { LocalTimeForm } from "./LocalTimeForm";
import { localTimeWords } from "./local-time";
import type { Property } from "./tokens";

type FilteringProperty = PropertyFilterProps.FilteringProperty & { readonly key: Property };
type Labels = Readonly<Record<string, string>>;

/** What can be filtered by: all that the API can, and nothing that it cannot (O-26). */
export function useFilterProperties(products: readonly ProductView[]): FilteringProperty[] {
  const { t } = useTranslation("orders");
  const period = usePeriodOperators();
  const names = Object.fromEntries(products.map(({ key, name }) => [key, name]));
  return [
    choice("product", t("filter.product"), t("filter.products"), names),
    choice("status", t("columns.status"), t("filter.statuses"), ORDER_STATUS),
    choice("subscription", t("columns.subscription"), t("filter.subscriptions"), SUBSCRIPTION_STATUS),
    {
      key: "created",
      propertyLabel: t("columns.created"),
      groupValuesLabel: t("columns.created"),
      ...period,
    },
    {
      key: "expires",
      propertyLabel: t("columns.expires"),
      groupValuesLabel: t("columns.expires"),
      ...period,
    },
    {
      key: "number",
      propertyLabel: t("filter.number"),
      groupValuesLabel: t("filter.numbers"),
      operators: [":"],
      defaultOperator: ":",
    },
  ];
}

/** The values to choose from; their labels stay English (O-74). */
export function filterOptions(products: readonly ProductView[]): PropertyFilterProps.FilteringOption[] {
  return [
    ...products.map(({ key, name }) => ({ propertyKey: "product", value: key, label: name })),
    ...options("status", ORDER_STATUS),
    ...options("subscription", SUBSCRIPTION_STATUS),
  ];
}

function options(propertyKey: Property, labels: Labels): PropertyFilterProps.FilteringOption[] {
  return Object.entries(labels).map(([value, label]) => ({ propertyKey, value, label }));
}

function choice(
  key: Property,
  propertyLabel: string,
  groupValuesLabel: string,
  labels: Labels,
): FilteringProperty {
  const format = (values: readonly string[] | string) =>
    [values ?? []]
      .flat()
      .map((value) => labels[value] ?? value)
      .join(", ");
  return {
    key,
    propertyLabel,
    groupValuesLabel,
    operators: [{ operator: "=", tokenType: "enum", format }],
  };
}

function usePeriodOperators(): Pick<FilteringProperty, "operators" | "defaultOperator"> {
  const { t } = useTranslation("orders");
  const { locale } = useLanguage();
  const end = (operator: ">=" | "<=", description: string) => ({
    operator,
    description,
    form: LocalTimeForm,
    format: (time: string) => (time ? localTimeWords(time, locale) : ""),
  });
  return {
    operators: [end(">=", t("filter.onOrAfter")), end("<=", t("filter.onOrBefore"))],
    defaultOperator: ">=",
  };
}
