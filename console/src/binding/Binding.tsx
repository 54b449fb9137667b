import { useState } from "react";
import type { OrderDetail } from "../api/schema";
import { useCatalog } from "../catalog/catalog";
import { PageLoading } from "../shell/PageLoading";
import { useBind, useSchedule } from "../targets/binding";
import { BindWizard } from "./BindWizard";
import { Done } from "./Done";
import { flowOf } from "./flow";
import { Refused } from "./Refused";
import { useRereading } from "./rereading";

/**
 * The order decides what is shown: the steps to bind it or to choose its target in advance, or why neither is possible.
 *
 * It is read again at its window's end and after each refusal, so one turns into the other while the person is here;
 * what was chosen stays.
 */
export function Binding(props: {
  readonly order: OrderDetail;
  readonly readAt: number;
  readonly read: () => void;
}) {
  const { order, readAt, read } = props;
  const bind = useBind(order.order_id);
  const schedule = useSchedule(order.order_id);
  const flow = flowOf(order.actions);
  const [began] = useState(flow.kind !== "refused");
  const kind = useTargetKind(order);
  useRereading(order, readAt, read);
  const done = bind.data ?? schedule.data;
  const sending = bind.isPending || schedule.isPending;
  if (done) return <Done order={order} done={done} />;
  if (flow.kind === "refused" && !sending) {
    return <Refused order={order} reason={flow.reason} meanwhile={began} read={read} />;
  }
  if (kind === null) return <PageLoading />;
  const command = flow.kind === "schedule" ? schedule : bind;
  return (
    <BindWizard
      order={order}
      kind={kind}
      flow={flow}
      submit={command.mutate}
      sending={sending}
      error={command.error}
    />
  );
}

function useTargetKind(order: OrderDetail) {
  const { data: products } = useCatalog();
  return products?.find(({ key }) => key === order.product?.key)?.binds_to ?? null;
}
