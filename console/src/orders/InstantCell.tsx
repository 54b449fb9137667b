import { localDay } from "../formats/instants";
import { useLanguage } from "../language/language";
import "./orders.css";
import { Secondary } from "./Secondary";

/** A local day, and below it the time with its zone (O-42, O-43). */
export function InstantCell({ instant }: { readonly instant: string }) {
  const { locale } = useLanguage();
  const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZoneName: "short" });
  return (
    <time dateTime={instant} className="orders-instant">
      <div>{localDay(instant, locale)}</div>
      <Secondary>{time.format(new Date(instant))}</Secondary>
    </time>
  );
}
