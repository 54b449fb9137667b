import { useTranslation } from "react-i18next";
import type { ProposalView } from "../../../api/schema";
import type messages from "../messages/en.json";

type Policy = keyof typeof messages.policy;

/** What a policy is called, and what it deducts; one that a newer API tells to an older page, as the API calls it. */
export function usePolicyWords(): (policy: ProposalView["policy"]) => {
  readonly name: string;
  readonly text: string;
} {
  const { t, i18n } = useTranslation("operations/refund");
  return (policy) =>
    i18n.exists(`operations/refund:policy.${policy}.name`)
      ? { name: t(`policy.${policy as Policy}.name`), text: t(`policy.${policy as Policy}.text`) }
      : { name: policy, text: "" };
}
