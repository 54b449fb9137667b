import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { inWords, left } from "../../formats/countdown";
import { localTime } from "../../formats/instants";
import { useNow } from "../../formats/now";
import { useLanguage } from "../../language/language";
import { Card } from "../../light/Card";
import "../../light/forms.css";

/** How long the refund window runs, when exactly it ends, and why one waits for it (O-62 to O-66, O-77). */
export function WindowCard({ endsAt }: { readonly endsAt: string }) {
  const { t } = useTranslation("link");
  const { locale } = useLanguage();
  const now = useNow(endsAt);
  const over = now >= Date.parse(endsAt);
  const [seenOpen] = useState(!over);
  const ends = <time dateTime={endsAt}>{localTime(endsAt, locale)}</time>;
  return (
    <Card title={t("window.title")}>
      <p className="light-hidden" role="status">
        {seenOpen && over && t("window.over")}
      </p>
      <p className={over ? "link-countdown" : "link-countdown link-ticking"} role="timer" aria-live="off">
        {over ? t("window.over") : t("window.left", { time: inWords(left(endsAt, now), locale) })}
      </p>
      <p>
        <Trans t={t} i18nKey={over ? "window.ended" : "window.ends"} components={{ at: ends }} />
      </p>
      {!over && <p className="light-quiet">{t("window.why")}</p>}
      <p className="light-quiet">{t("window.after")}</p>
    </Card>
  );
}
