import { useTranslation } from "react-i18next";
import type { RefusalView } from "../api/schema";
import { useRefusalWords } from "../problems/problem-words";

/** Why a step could not be done, and what operations do next. */
export interface TroubleWords {
  readonly sentence: string;
  readonly next: string;
  /** What the API says of it, in English, where these pages have no words of their own for its code yet. */
  readonly said: string | null;
}

/** How a trouble is told: by the words of its code, which it shares with the API's problems. */
export function useTroubleWords(): (trouble: RefusalView) => TroubleWords {
  const { t, i18n } = useTranslation("refund");
  const refused = useRefusalWords();
  return (trouble) => {
    if (i18n.exists(`problems:${trouble.code}.sentence`)) return { ...refused(trouble), said: null };
    return { sentence: t("trouble.sentence"), next: t("trouble.next"), said: trouble.sentence };
  };
}
