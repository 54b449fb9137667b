import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRefusalWords } from "../../../problems/problem-words";
import type { DecisionName, DecisionOffered } from "./decisions";
import { type DecisionProps, DIALOGS } from "./dialogs";

interface Props extends Omit<DecisionProps, "onClose"> {
  readonly offered: readonly DecisionOffered[];
}

/** The decisions that are offered; each asks first. One that is impossible now says why. */
export function DecisionButtons({ offered, ...about }: Props) {
  const { t } = useTranslation("operations/refund");
  const words = useRefusalWords();
  const [chosen, choose] = useState<DecisionName | null>(null);
  const Dialog = chosen && DIALOGS[chosen];
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {offered.map(({ name, permission: { allowed, refusal } }) => (
        <Button
          key={name}
          variant={name === "approve" ? "primary" : "normal"}
          disabled={!allowed}
          {...(refusal && { disabledReason: words(refusal).sentence })}
          onClick={() => choose(name)}
        >
          {t(`${name}.button`)}
        </Button>
      ))}
      {Dialog && <Dialog {...about} onClose={() => choose(null)} />}
    </SpaceBetween>
  );
}
