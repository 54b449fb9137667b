import { useState } from "react";
import type { OrderDetail } from "../api/schema";
import { useBind, useSchedule } from "../targets/binding";
import { BindWizard } from "./BindWizard";
import { Done } from "./Done";
import { flowOf } from "./flow";
import { ProductOf } from "./ProductOf";
import { Refused } from "./Refused";
import { type Reading, useRereading } from "./rereading";

/**
 * The order decides what is shown: the steps to bind it or to choose its target in advance, or why neither is possible.
 *
 * It is read again at its window's end and after each refusal, so one turns into the other while the person is here;
 * what was chosen stays.
 */
export function Binding({ order, reading }: { readonly order: OrderDetail; readonly reading: Reading }) {
  const bind = useBind(order.order_id);
  const schedule = useSchedule(order.order_id);
  const flow = flowOf(order.actions);
  const [began] = useState(flow.kind !== "refused");
  useRereading(order, reading);
  const done = bind.data ?? schedule.data;
  const sending = bind.isPending || schedule.isPending;
  if (done) return <Done order={order} done={done} />;
  if (flow.kind === "refused" && !sending) {
    return <Refused order={order} reason={flow.reason} meanwhile={began} reading={reading} />;
  }
  const { mutate, error } = flow.kind === "schedule" ? schedule : bind;
  return (
    <ProductOf order={order} reading={reading}>
      {({ binds_to }) => (
        <BindWizard
          order={order}
          kind={binds_to}
          flow={flow}
          submit={mutate}
          sending={sending}
          error={error}
        />
      )}
    </ProductOf>
  );
}
