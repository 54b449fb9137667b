import { useTranslation } from "react-i18next";
import { ActionModal } from "../../../asking/ActionModal";
import { ProblemAlert } from "../../../problems/ProblemAlert";
import { useNews } from "../../../shell/news";
import { BlockLoading } from "../../parts/BlockLoading";
import type { DialogProps } from "../actions/dialogs";
import { Differences } from "./Differences";
import { useReplay, useReplayReport } from "./replaying";

/** Shows what the order's facts say that is not stored, and writes that where it is wanted. */
export function ReplayDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation("operations/order");
  const { tell } = useNews();
  const report = useReplayReport(order.order_id);
  const replay = useReplay(order.order_id);
  const differs = (report.data?.differences.length ?? 0) > 0;
  const send = () => {
    if (!differs) return onClose();
    replay.mutateAsync(null).then(
      () => {
        tell({ id: "replayed", kind: "success", title: t("replay.done") });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("replay.title")}
      action={differs ? t("replay.apply") : t("replay.close")}
      sending={replay.isPending}
      error={replay.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("replay.text")}</div>
      {report.isPending && <BlockLoading />}
      {report.error && (
        <ProblemAlert
          error={report.error}
          onRetry={() => void report.refetch()}
          retrying={report.isFetching}
        />
      )}
      {report.data && <Differences found={report.data.differences} />}
    </ActionModal>
  );
}
