import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { Workbench } from "../../../api/schema";
import { ReasonField } from "../../../asking/Reason";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import { ProblemAlert } from "../../../problems/ProblemAlert";
import { AmountField } from "./AmountField";
import { type Draft, differs, typedIn } from "./draft";
import { useProposing } from "./proposing";

interface Props {
  readonly bench: Workbench;
  readonly requestId: string;
  readonly draft: Draft;
}

/** Settles on an amount, with a reason where it is another one than the policy's, and on the agreement's end. */
export function ProposeForm({ bench, requestId, draft }: Props) {
  const { t } = useTranslation("operations/refund");
  const { send, pending, error, wrong, field } = useProposing(bench, requestId, draft);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) send();
      }}
    >
      <SpaceBetween size="m">
        <AmountField draft={draft} wrong={wrong} control={field} />
        <FormField label={t("propose.agreement")}>
          <Checkbox checked={draft.cancels} onChange={({ detail }) => draft.setCancels(detail.checked)}>
            {t("propose.cancels")}
          </Checkbox>
        </FormField>
        {differs(typedIn(draft), draft.computed) && (
          <ReasonField reason={draft.reason} hint={t("propose.reason")} />
        )}
        <Limit bench={bench} />
        {error !== null && <ProblemAlert error={error} />}
        <Button variant={bench.proposed ? "normal" : "primary"} formAction="submit" loading={pending}>
          {bench.proposed ? t("propose.again") : t("propose.send")}
        </Button>
      </SpaceBetween>
    </form>
  );
}

/** From which amount on two people decide. */
function Limit({ bench: { four_eyes_above } }: { readonly bench: Workbench }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  if (!four_eyes_above) return null;
  return <div>{t("propose.limit", { amount: money(four_eyes_above, locale) })}</div>;
}
