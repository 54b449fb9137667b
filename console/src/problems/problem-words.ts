import type { i18n } from "i18next";
import { useTranslation } from "react-i18next";
import { type ProblemCode, ProblemError } from "../api/problems";
import type { RefusalView } from "../api/schema";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";

/** A refusal in the reader's language: why, and what to do next. */
export interface ProblemWords {
  readonly sentence: string;
  readonly next: string;
  /** What support asks for; null where nothing was asked of the API. */
  readonly requestId: string | null;
}

/** How errors of the API are told (every code has its own sentence and next step). */
export function useProblemWords(): (error: unknown) => ProblemWords {
  const words = useWords();
  return (error) => {
    if (!(error instanceof ProblemError)) return words("unreadable", null, null);
    return words(error.code, error.problem?.until ?? null, error.problem?.request_id ?? null);
  };
}

/** How the reasons of unavailable actions are told. */
export function useRefusalWords(): (refusal: RefusalView) => ProblemWords {
  const words = useWords();
  return ({ code, until }) => words(code, until, null);
}

function useWords() {
  const { t, i18n } = useTranslation("problems");
  const { locale } = useLanguage();
  return (given: string, until: string | null, requestId: string | null): ProblemWords => {
    const code = isTold(given, i18n) ? given : "unreadable";
    const values = { until: until ? localTime(until, locale) : "" };
    return { sentence: t(`${code}.sentence`, values), next: t(`${code}.next`, values), requestId };
  };
}

/** Codes travel as text. One that a newer API sends to an older page has no words here yet. */
function isTold(code: string, i18n: i18n): code is ProblemCode {
  return i18n.exists(`problems:${code}.sentence`);
}
