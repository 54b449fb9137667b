import "./refund.css";
import Box from "@cloudscape-design/components/box";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { CancellationView } from "../api/schema";
import { localTime } from "../formats/instants";
import { useNow } from "../formats/now";
import { useLanguage } from "../language/language";
import { answerTime } from "./answer-time";
import { TimeLeft } from "./TimeLeft";

const TYPES: Readonly<Record<CancellationView["status"], StatusIndicatorProps.Type>> = {
  PENDING_APPROVAL: "pending",
  APPROVED: "success",
  REJECTED: "error",
  CANCELLED: "stopped",
  VALIDATION_FAILED: "error",
};

/** The cancellation request at AWS, and while the buyer may answer how much of the seven days is left (O-64). */
export function CancellationTracker({ cancellation }: { readonly cancellation: CancellationView }) {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  const { cancellation_id, status, asked_at, answer_by, reminded_at } = cancellation;
  const waits = status === "PENDING_APPROVAL";
  return (
    <SpaceBetween size="xs">
      <Box variant="h3">{t("tracker.title")}</Box>
      <KeyValuePairs
        columns={3}
        minColumnWidth={200}
        items={[
          {
            label: t("tracker.status"),
            value: <StatusIndicator type={TYPES[status]}>{t(`tracker.${status}`)}</StatusIndicator>,
          },
          { label: t("tracker.id"), value: <span className="refund-words">{cancellation_id}</span> },
          { label: t("tracker.askedAt"), value: localTime(asked_at, locale) },
          ...(waits
            ? [
                { label: t("tracker.answerBy"), value: localTime(answer_by, locale) },
                {
                  label: t("tracker.remindedAt"),
                  value: reminded_at ? localTime(reminded_at, locale) : t("tracker.notReminded"),
                },
              ]
            : []),
        ]}
      />
      {waits && <Clock cancellation={cancellation} />}
    </SpaceBetween>
  );
}

function Clock({ cancellation }: { readonly cancellation: CancellationView }) {
  const { t } = useTranslation("refund");
  const now = useNow(cancellation.answer_by);
  const { day, days, passed } = answerTime(cancellation, now);
  return (
    <div>
      <div>{t("tracker.silence")}</div>
      <div>{t("tracker.day", { day, days })}</div>
      <progress className="refund-clock" value={passed} max={1} aria-label={t("tracker.progress")} />
      <TimeLeft until={cancellation.answer_by} />
    </div>
  );
}
