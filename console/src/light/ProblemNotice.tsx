import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemWords } from "../problems/problem-words";
import { Notice } from "./Notice";
import "./forms.css";

/** A refusal on a light page: why, what to do next, and what support asks for. The ways out come as children. */
export function ProblemNotice(props: { readonly words: ProblemWords; readonly children?: ReactNode }) {
  const { t } = useTranslation("problems");
  const { sentence, next, requestId } = props.words;
  return (
    <Notice kind="error" title={sentence}>
      <p>{next}</p>
      {props.children}
      {requestId && (
        <p className="light-quiet light-breakable">
          {t("requestId")}: {requestId}
        </p>
      )}
    </Notice>
  );
}
