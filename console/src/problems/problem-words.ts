import { useTranslation } from "react-i18next";
import { ProblemError } from "../api/problems";
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
  const { t } = useTranslation("problems");
  const { locale } = useLanguage();
  // Codes come from the API as text; a test compares the messages with its document.
  const say = t as unknown as (key: string, values: { until: string }) => string;
  return (code: string, until: string | null, requestId: string | null): ProblemWords => {
    const values = { until: until ? localTime(until, locale) : "" };
    return { sentence: say(`${code}.sentence`, values), next: say(`${code}.next`, values), requestId };
  };
}
