import LiveRegion from "@cloudscape-design/components/live-region";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/language";
import type { Reading } from "./reading";

interface Props {
  /** Undefined before the first answer. */
  readonly reading: Reading | undefined;
  readonly busy: boolean;
}

/** How far the reading has come, or when it was done: always one line, so that nothing moves. */
export function ReadNote({ reading, busy }: Props) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  if (busy) {
    return <StatusIndicator type="loading">{t("reading", { count: reading?.found ?? 0 })}</StatusIndicator>;
  }
  if (!reading?.readAt) return "\u00a0";
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(reading.readAt);
  return <LiveRegion tagName="span">{t("read", { count: reading.orders.length, time })}</LiveRegion>;
}
