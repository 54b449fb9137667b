import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import type { Flow } from "./flow";

/** What pressing Create brings about, and that it is final (O-22, O-59, O-63). */
export function WhatNext({ flow, target }: { readonly flow: Flow; readonly target: string }) {
  const { t } = useTranslation("binding");
  const sentences = useSentences(flow, target);
  return (
    <Container header={<Header variant="h2">{t("review.next")}</Header>}>
      <ul className="binding-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Container>
  );
}

function useSentences(flow: Flow, target: string): readonly string[] {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  if (flow.kind !== "schedule") return [t("review.bind.active", { target }), t("review.bind.final")];
  const { until } = flow.reason;
  const last = t("review.schedule.final");
  if (until === null) return [t("review.schedule.confirmed", { target }), last];
  const time = localTime(until, locale);
  return [t("review.schedule.then", { target, time }), t("review.schedule.until"), last];
}
