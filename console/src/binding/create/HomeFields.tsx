import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/language";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { optionsOf } from "../options";
import type { Home } from "./home";
import { NameInput } from "./NameInput";
import { NEW_ORGANIZATION } from "./obvious-home";

/** Choose the organization of a new application, or name a new one. */
export function HomeFields({ home }: { readonly home: Home }) {
  const { t } = useTranslation("binding");
  return (
    <SpaceBetween size="m">
      {home.organizations.error && (
        <ProblemAlert
          error={home.organizations.error}
          onRetry={() => void home.organizations.refetch()}
          retrying={home.organizations.isFetching}
        />
      )}
      <HomeSelect home={home} />
      {home.chosen === NEW_ORGANIZATION && (
        <NameInput label={t("create.organizationName")} field={home.name} />
      )}
    </SpaceBetween>
  );
}

function HomeSelect({ home }: { readonly home: Home }) {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  const present = (home.organizations.data ?? []).map(({ organization_id, name }) => ({
    id: organization_id,
    name,
    organization_id: null,
    organization_name: null,
  }));
  const options = [
    ...optionsOf(present, locale, (name) => name),
    { value: NEW_ORGANIZATION, label: t("create.newOrganization"), iconName: "add-plus" as const },
  ];
  return (
    <FormField
      label={t("create.organization")}
      description={t("create.organizationHint")}
      errorText={home.missing && home.chosen === null && t("target.organization.missing")}
    >
      <Select
        ref={home.control}
        options={options}
        selectedOption={options.find(({ value }) => value === home.chosen) ?? null}
        onChange={({ detail }) => detail.selectedOption.value && home.choose(detail.selectedOption.value)}
        placeholder={t("target.organization.placeholder")}
        filteringType="auto"
        filteringPlaceholder={t("target.organization.search")}
        filteringAriaLabel={t("target.organization.search")}
        noMatch={t("target.organization.noMatch")}
        statusType={home.organizations.isPending ? "loading" : "finished"}
        loadingText={t("target.loading")}
        virtualScroll
      />
    </FormField>
  );
}
