import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../../api/schema";
import { useRefusalWords } from "../../../problems/problem-words";
import { type ActionName, actionsOf } from "./actions";
import { DIALOGS } from "./dialogs";

/** What operations can do with an order; each action asks first, and why. One that is impossible says why. */
export function OrderActions({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("operations/order");
  const words = useRefusalWords();
  const [chosen, choose] = useState<ActionName | null>(null);
  const Dialog = chosen && DIALOGS[chosen];
  return (
    <>
      <ButtonDropdown
        items={actionsOf(order).map(({ name, refusal }) => ({
          id: name,
          text: t(`actions.${name}`),
          ...(refusal && {
            disabled: true,
            disabledReason:
              typeof refusal === "string" ? t(`impossible.${refusal}`) : words(refusal).sentence,
          }),
        }))}
        onItemClick={({ detail }) => choose(detail.id as ActionName)}
      >
        {t("actions.title")}
      </ButtonDropdown>
      {Dialog && <Dialog order={order} onClose={() => choose(null)} />}
    </>
  );
}
