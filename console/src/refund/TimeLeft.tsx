import "./refund.css";
import { useTranslation } from "react-i18next";
import { inWords, left } from "../formats/countdown";
import { localTime } from "../formats/instants";
import { useNow } from "../formats/now";
import { useLanguage } from "../language/language";

/** Until when somebody has time, and how much of it is left, second by second; not read out as it runs. */
export function TimeLeft({ until }: { readonly until: string }) {
  const { t } = useTranslation("refund");
  const { locale } = useLanguage();
  const now = useNow(until);
  if (now >= Date.parse(until)) return <div>{t("left.over")}</div>;
  return (
    <div>
      {t("left.until", { time: localTime(until, locale) })}
      {" · "}
      {t("left.left")}{" "}
      <strong role="timer" className="refund-timer">
        {inWords(left(until, now), locale)}
      </strong>
    </div>
  );
}
