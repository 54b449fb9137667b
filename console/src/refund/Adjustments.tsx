import "./refund.css";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { AdjustmentView, RefusalView } from "../api/schema";
import { money } from "../formats/amounts";
import { useLanguage } from "../language/language";
import { useViewpoint } from "../order/viewpoint";
import { Said } from "./Trouble";
import { useTroubleWords } from "./trouble-words";

const TYPES: Readonly<Record<AdjustmentView["state"], StatusIndicatorProps.Type>> = {
  PENDING: "in-progress",
  COMPLETED: "success",
  FAILED: "error",
  REFUSED: "error",
};

interface Props {
  readonly adjustments: readonly AdjustmentView[];
  /** The request's. */
  readonly currency: string;
}

/** What each invoice gives back (facts §7.2). */
export function Adjustments({ adjustments, currency }: Props) {
  const { t } = useTranslation("refund");
  return (
    <SpaceBetween size="xs">
      <Box variant="h3">{t("adjustments.title")}</Box>
      <ul className="refund-lines">
        {adjustments.map((each) => (
          <li key={each.invoice_id}>
            <Line adjustment={each} currency={currency} />
          </li>
        ))}
      </ul>
    </SpaceBetween>
  );
}

function Line({ adjustment, currency }: { readonly adjustment: AdjustmentView; readonly currency: string }) {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  const { invoice_id, amount, state, trouble } = adjustment;
  return (
    <>
      <div>{t("adjustments.line", { invoice: invoice_id, amount: money({ amount, currency }, locale) })}</div>
      <StatusIndicator type={TYPES[state]}>{t(`adjustments.${state}`)}</StatusIndicator>
      {trouble && <Why trouble={trouble} />}
    </>
  );
}

function Why({ trouble }: { readonly trouble: RefusalView }) {
  const { sentence, next, said } = useTroubleWords()(trouble);
  const { side } = useViewpoint();
  return (
    <Box color="text-body-secondary">
      {sentence} {side === "operations" && next} {said && <Said words={said} />}
    </Box>
  );
}
