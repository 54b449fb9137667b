import { useTranslation } from "react-i18next";
import { inWords, left } from "../../formats/countdown";
import { useNow } from "../../formats/now";
import { useLanguage } from "../../language/language";

/** The time left of the window, second by second; a timer is not read out as it runs. */
export function Countdown({ until }: { readonly until: string }) {
  const { t } = useTranslation("order");
  const { locale } = useLanguage();
  const now = useNow(until);
  if (now >= Date.parse(until)) return <div>{t("countdown.over")}</div>;
  return (
    <div>
      {t("countdown.left")} <strong role="timer">{inWords(left(until, now), locale)}</strong>
    </div>
  );
}
