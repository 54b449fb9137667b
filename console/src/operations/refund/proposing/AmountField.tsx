import FormField from "@cloudscape-design/components/form-field";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import type { Draft } from "./draft";

/** Why an amount cannot be proposed: it is no number, or nothing would happen. */
export type AmountTrouble = "invalid" | "nothing";

interface Props {
  readonly draft: Draft;
  readonly wrong: AmountTrouble | null;
  readonly control: RefObject<InputProps.Ref | null>;
}

/** The amount that goes back, in the currency of what was paid. */
export function AmountField({ draft, wrong, control }: Props) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const { computed, amount, type } = draft;
  return (
    <FormField
      label={t("propose.amount", { currency: computed.amount.currency })}
      description={t("propose.computed", { amount: money(computed.amount, locale) })}
      errorText={wrong && t(`propose.${wrong}`)}
    >
      <Input
        ref={control}
        value={amount}
        onChange={({ detail }) => type(detail.value)}
        inputMode="decimal"
        autoComplete={false}
        ariaRequired
      />
    </FormField>
  );
}
