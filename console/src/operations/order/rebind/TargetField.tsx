import FormField from "@cloudscape-design/components/form-field";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail, TargetChoice } from "../../../api/schema";
import { optionsOf } from "../../../binding/options";
import { useLanguage } from "../../../language/language";
import { useAnyTargets } from "./rebinding";

/** The field itself, which gets the focus where a target is missing. */
export type TargetControl = SelectProps.Ref;

interface Props {
  readonly order: OrderDetail;
  readonly control: RefObject<TargetControl | null>;
  readonly chosen: TargetChoice | null;
  readonly choose: (target: TargetChoice | null) => void;
  /** Whether it was tried without. */
  readonly missing: boolean;
}

/** The targets of the order's account, without the one that it is bound to. */
export function TargetField({ order, control, chosen, choose, missing }: Props) {
  const { t } = useTranslation("operations/order");
  const { locale } = useLanguage();
  const { data = [], isPending, isError, refetch } = useAnyTargets(order.order_id);
  const others = data.filter(({ id }) => id !== order.binding?.target.id);
  const options = optionsOf(others, locale, (name) => t("rebind.inOrganization", { name }));
  return (
    <FormField label={t("rebind.target")} errorText={missing && chosen === null && t("rebind.missing")}>
      <Select
        ref={control}
        options={options}
        selectedOption={options.find(({ value }) => value === chosen?.id) ?? null}
        onChange={({ detail }) => choose(others.find(({ id }) => id === detail.selectedOption.value) ?? null)}
        filteringType="auto"
        filteringAriaLabel={t("rebind.search")}
        filteringPlaceholder={t("rebind.search")}
        placeholder={t("rebind.choose")}
        empty={t("rebind.none")}
        noMatch={t("rebind.noMatch")}
        statusType={isError ? "error" : isPending ? "loading" : "finished"}
        loadingText={t("rebind.loading")}
        errorText={t("rebind.failed")}
        recoveryText={t("rebind.again")}
        onLoadItems={() => isError && void refetch()}
        triggerVariant="option"
        virtualScroll
      />
    </FormField>
  );
}
