import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { useNews } from "../../shell/news";
import { useDropSchedule } from "../../targets/binding";
import { useTargetWords } from "../target-words";

/** Gives the chosen target up, once that was confirmed. */
export function GiveUpTarget({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("actions.giveUp")}</Button>
      {asking && <Question order={order} onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const { t } = useTranslation("order");
  const named = useTargetWords();
  const { tell } = useNews();
  const drop = useDropSchedule(order.order_id);
  // Not by the mutation's own callbacks: this question is gone as soon as the order is read again without a target.
  const confirm = () =>
    drop.mutateAsync(null).then(
      () => tell({ id: "target-given-up", kind: "success", title: t("giveUp.done") }),
      () => undefined,
    );
  return (
    <Modal
      visible
      header={t("giveUp.title")}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t("giveUp.cancel")}
            </Button>
            <Button variant="primary" loading={drop.isPending} onClick={() => void confirm()}>
              {t("giveUp.confirm")}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <div>
          {order.schedule && t("giveUp.text", { target: named(order.schedule.target, order.target_name) })}
        </div>
        {drop.error && <ProblemAlert error={drop.error} />}
      </SpaceBetween>
    </Modal>
  );
}
