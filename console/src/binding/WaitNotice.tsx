import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { useTranslation } from "react-i18next";
import type { OrderDetail, RefusalView } from "../api/schema";
import { inWords, left } from "../formats/countdown";
import { useNow } from "../formats/now";
import { useLanguage } from "../language/language";
import { useRefusalWords } from "../problems/problem-words";
import { useTargetWords } from "./naming";

/** Why the order cannot be bound yet, for how long, and what is chosen already (O-62, O-63, O-77). */
export function WaitNotice({ order, reason }: { readonly order: OrderDetail; readonly reason: RefusalView }) {
  const { t } = useTranslation("binding");
  const words = useRefusalWords()(reason);
  return (
    <Alert type="info" header={words.sentence}>
      {reason.until ? words.next : t("wait.subscription")}
      {reason.until && <Countdown until={reason.until} />}
      <Chosen order={order} />
    </Alert>
  );
}

/** The time left, second by second; quiet, because a screen reader would never come to rest. */
export function Countdown({ until }: { readonly until: string }) {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  const now = useNow(until);
  if (now >= Date.parse(until)) return <div>{t("wait.closing")}</div>;
  return (
    <div>
      {t("wait.left")} <strong role="timer">{inWords(left(until, now), locale)}</strong>
    </div>
  );
}

function Chosen({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("binding");
  const named = useTargetWords();
  if (!order.schedule) return null;
  const { kind, id } = order.schedule.target;
  return (
    <Box color="inherit" margin={{ top: "xxs" }}>
      {t("wait.chosen", { target: named(kind, order.target_name ?? id) })}
    </Box>
  );
}
