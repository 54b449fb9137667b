import { useTranslation } from "react-i18next";
import { inWords, left } from "../formats/countdown";
import { useNow } from "../formats/now";
import { useLanguage } from "../language/language";

/** What is left of a refund window in two units: "1 day, 23 hours", in its last hour "59 minutes, 50 seconds". */
export function WindowLeft({ until }: { readonly until: string }) {
  const { t } = useTranslation("orders");
  const { locale } = useLanguage();
  return <>{t("windowLeft", { left: inWords(left(until, useNow(until)), locale, 2) })}</>;
}
