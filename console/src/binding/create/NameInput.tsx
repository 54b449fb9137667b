import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useTranslation } from "react-i18next";
import type { NameField } from "./name-field";

/** The name of an organization or an application, with its rule. */
export function NameInput({ label, field }: { readonly label: string; readonly field: NameField }) {
  const { t } = useTranslation("problems");
  return (
    <FormField
      label={label}
      constraintText={!field.wrong && t("create.nameHint", { ns: "binding" })}
      errorText={field.wrong && t("name_invalid.next")}
    >
      <Input
        ref={field.control}
        value={field.typed}
        onChange={({ detail }) => field.type(detail.value)}
        autoComplete={false}
        spellcheck={false}
        ariaRequired
      />
    </FormField>
  );
}
