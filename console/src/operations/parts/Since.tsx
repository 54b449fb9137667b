import { inWords, unitsOf } from "../../formats/countdown";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { Secondary } from "../../orders/Secondary";

/** The most units that an age is told in. */
const UNITS = 2;

interface Props {
  readonly since: string;
  /** How long that is, in seconds; reckoned by the reader's clock where the API does not say. */
  readonly seconds?: number;
}

/** How long something has waited, and since when. */
export function Since({ since, seconds }: Props) {
  const { locale } = useLanguage();
  const age = seconds ?? Math.max(0, (Date.now() - Date.parse(since)) / 1000);
  return (
    <time dateTime={since}>
      <div>{inWords(unitsOf(Math.floor(age)), locale, UNITS)}</div>
      <Secondary>{localTime(since, locale)}</Secondary>
    </time>
  );
}
