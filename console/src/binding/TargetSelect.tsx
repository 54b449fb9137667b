import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import LiveRegion from "@cloudscape-design/components/live-region";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import { useTranslation } from "react-i18next";
import type { BindsTo } from "../api/schema";
import { useLanguage } from "../language/language";
import type { Choosing } from "./choosing";
import { optionsOf } from "./options";
import "./binding.css";

interface Props {
  readonly kind: BindsTo;
  readonly choosing: Choosing;
}

/** Every target of the account's, searchable, with a control that reads them again (O-71, O-78). */
export function TargetSelect({ kind, choosing }: Props) {
  const { t } = useTranslation("binding");
  const { targets, target, missing } = choosing;
  const count = targets.data?.length;
  return (
    <FormField
      label={t(`target.${kind}.label`)}
      description={t(`target.${kind}.hint`)}
      constraintText={
        count !== undefined && <LiveRegion tagName="span">{t(`target.${kind}.count`, { count })}</LiveRegion>
      }
      errorText={missing === "target" && target === null && t(`target.${kind}.missing`)}
    >
      <div className="binding-row">
        <Choices kind={kind} choosing={choosing} />
        <Button
          iconName="refresh"
          ariaLabel={t(`target.${kind}.refresh`)}
          loading={targets.isFetching}
          loadingText={t("target.loading")}
          onClick={() => void targets.refetch()}
        />
      </div>
    </FormField>
  );
}

function Choices({ kind, choosing }: Props) {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  const { targets, target, choose, select } = choosing;
  const options = optionsOf(targets.data ?? [], locale, (name) =>
    t("target.application.inOrganization", { name }),
  );
  return (
    <Select
      ref={select}
      options={options}
      selectedOption={options.find(({ value }) => value === target?.id) ?? null}
      onChange={({ detail }) => detail.selectedOption.value && choose(detail.selectedOption.value)}
      filteringType="auto"
      filteringPlaceholder={t(`target.${kind}.search`)}
      filteringAriaLabel={t(`target.${kind}.search`)}
      placeholder={t(`target.${kind}.placeholder`)}
      empty={t(`target.${kind}.none`)}
      noMatch={t(`target.${kind}.noMatch`)}
      statusType={statusOf(targets)}
      loadingText={t("target.loading")}
      errorText={t("target.failed")}
      triggerVariant="option"
      virtualScroll
    />
  );
}

function statusOf({ isPending, isError }: Choosing["targets"]): NonNullable<SelectProps["statusType"]> {
  if (isError) return "error";
  return isPending ? "loading" : "finished";
}
