import FormField from "@cloudscape-design/components/form-field";
import Tiles from "@cloudscape-design/components/tiles";
import { useTranslation } from "react-i18next";
import type { ProposalView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import type { Draft } from "./draft";
import { usePolicyWords } from "./policy-words";

interface Props {
  readonly proposals: readonly ProposalView[];
  readonly draft: Draft;
}

/** The policies side by side with what each gives back; the chosen one shows its calculation. */
export function PolicyTiles({ proposals, draft }: Props) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const words = usePolicyWords();
  return (
    <FormField stretch label={t("proposals.policy")}>
      <Tiles
        value={draft.computed.policy}
        columns={4}
        items={proposals.map(({ policy, amount, default: own }) => ({
          value: policy,
          label: `${words(policy).name}: ${money(amount, locale)}`,
          description: own ? `${words(policy).text} ${t("proposals.own")}` : words(policy).text,
        }))}
        onChange={({ detail }) => draft.choose(detail.value)}
      />
    </FormField>
  );
}
