import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRefusalWords } from "../../problems/problem-words";
import { AskDialog } from "./AskDialog";
import type { Way } from "./way";

interface Props {
  readonly orderId: string;
  readonly way: Way;
  /** Called once it was asked and the dialog is gone. */
  readonly onDone: () => void;
}

/** Asks for a refund where that can be asked for; never silently grey elsewhere (O-64, O-68). */
export function Ask({ orderId, way, onDone }: Props) {
  const { t } = useTranslation("refund");
  const words = useRefusalWords();
  const [asking, setAsking] = useState(false);
  if (way.kind === "refused") {
    const { sentence, next } = words(way.refusal);
    return (
      <Button disabled disabledReason={`${sentence} ${next}`}>
        {t("ask.button")}
      </Button>
    );
  }
  return (
    <>
      {way.kind === "ask" && <Button onClick={() => setAsking(true)}>{t("ask.button")}</Button>}
      {asking && <AskDialog orderId={orderId} onClose={() => setAsking(false)} onDone={onDone} />}
    </>
  );
}
