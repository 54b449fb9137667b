import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { Notice } from "../../light/Notice";
import { useRefusalWords } from "../../problems/problem-words";
import { actionOf } from "./target-stage";

/** The order can neither be bound nor be given a target: why, and what to do (O-68, O-72). */
export function Refused({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("link");
  const words = useRefusalWords();
  const refusal = actionOf(order, "schedule")?.refusal ?? actionOf(order, "bind")?.refusal;
  if (!refusal) return null;
  const { sentence, next } = words(refusal);
  return (
    <Notice kind="warning" title={t("refused.title")}>
      <p>{sentence}</p>
      <p>{next}</p>
    </Notice>
  );
}
