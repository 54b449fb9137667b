import type { InputProps } from "@cloudscape-design/components/input";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { answered } from "../../../api/client";
import type { ProposalWanted, Workbench } from "../../../api/schema";
import { useServices } from "../../../app/services";
import { useNews } from "../../../shell/news";
import { useRefundCommand } from "../workbench/workbench";
import type { AmountTrouble } from "./AmountField";
import { type Draft, differs, typedIn } from "./draft";
import { isZero } from "./typed-amount";

/** What is wrong with the amount of a draft, or null. */
export function troubleOf(amount: string | null, cancels: boolean): AmountTrouble | null {
  if (amount === null) return "invalid";
  return isZero(amount) && !cancels ? "nothing" : null;
}

/** Sends a draft, once it says all that is needed; what is wrong gets the focus. */
export function useProposing(bench: Workbench, requestId: string, draft: Draft) {
  const { t } = useTranslation("operations/refund");
  const { tell } = useNews();
  const propose = usePropose(bench.order.order_id, requestId);
  const [wrong, setWrong] = useState<AmountTrouble | null>(null);
  const field = useRef<InputProps.Ref>(null);
  const send = () => {
    const amount = typedIn(draft);
    const trouble = troubleOf(amount, draft.cancels);
    setWrong(trouble);
    if (trouble || amount === null) return field.current?.focus();
    const reason = differs(amount, draft.computed) ? draft.reason.taken() : undefined;
    if (reason === null) return;
    const { policy } = draft.computed;
    propose.mutateAsync({ policy, amount, cancels: draft.cancels, reason: reason ?? null }).then(
      () => tell({ id: "refund", kind: "success", title: t("propose.done") }),
      () => undefined,
    );
  };
  return { send, pending: propose.isPending, error: propose.error, wrong, field };
}

function usePropose(orderId: string, requestId: string) {
  const { api } = useServices();
  return useRefundCommand(orderId, (body: ProposalWanted, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/refund/{request_id}/propose", {
        params: {
          path: { order_id: orderId, request_id: requestId },
          header: { "idempotency-key": key },
        },
        body,
      }),
    ),
  );
}
