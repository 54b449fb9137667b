import FormField from "@cloudscape-design/components/form-field";
import Tiles, { type TilesProps } from "@cloudscape-design/components/tiles";
import { useTranslation } from "react-i18next";
import type { ProposalMissing, ProposalView, Workbench } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import { useRefusalWords } from "../../../problems/problem-words";
import type { Draft } from "./draft";
import { usePolicyWords } from "./policy-words";

interface Props {
  readonly bench: Workbench;
  readonly draft: Draft;
}

/** The policies side by side with what each gives back, or why it cannot be computed; the chosen one is shown in full. */
export function PolicyTiles({ bench: { proposals, missing }, draft }: Props) {
  const { t } = useTranslation("operations/refund");
  const computed = useComputed();
  const absent = useMissing();
  return (
    <FormField stretch label={t("proposals.policy")}>
      <Tiles
        value={draft.computed.policy}
        columns={4}
        items={[...proposals.map(computed), ...missing.map(absent)]}
        onChange={({ detail }) => draft.choose(detail.value)}
      />
    </FormField>
  );
}

function useComputed(): (proposal: ProposalView) => TilesProps.TilesDefinition {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const words = usePolicyWords();
  return ({ policy, amount, default: own }) => {
    const { name, text } = words(policy);
    return {
      value: policy,
      label: t("proposals.gives", { policy: name, amount: money(amount, locale) }),
      description: own ? `${text} ${t("proposals.own")}` : text,
    };
  };
}

function useMissing(): (missing: ProposalMissing) => TilesProps.TilesDefinition {
  const words = usePolicyWords();
  const refused = useRefusalWords();
  return ({ policy, refusal }) => ({
    value: policy,
    label: words(policy).name,
    description: refused(refusal).sentence,
    disabled: true,
  });
}
