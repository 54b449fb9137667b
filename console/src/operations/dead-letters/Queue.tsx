import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadLetterQueueView, DeadLetterView } from "../../api/schema";
import { inWords, unitsOf } from "../../formats/countdown";
import { useLanguage } from "../../language/language";
import { English } from "../../terms/English";
import { DiscardDialog } from "./DiscardDialog";
import { Letter } from "./Letter";
import { RedriveDialog } from "./RedriveDialog";

/** What a person is about to do: with one message, or with all of the queue. */
interface Doing {
  readonly what: "redrive" | "discard";
  readonly letter: DeadLetterView | null;
}

/** A queue with its messages, oldest first. */
export function Queue({ queue }: { readonly queue: DeadLetterQueueView }) {
  const { t } = useTranslation("operations/dead-letters");
  const { locale } = useLanguage();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { name, count, items, oldest_age_seconds: age, redrivable } = queue;
  const total = Math.max(count, items.length);
  const close = () => setDoing(null);
  return (
    <Container
      header={
        <Header
          counter={`(${total})`}
          description={age !== null && t("oldest", { age: inWords(unitsOf(age), locale, 2) })}
          actions={
            redrivable && (
              <Button onClick={() => setDoing({ what: "redrive", letter: null })}>{t("redrive.all")}</Button>
            )
          }
        >
          <English>{name}</English>
        </Header>
      }
    >
      <SpaceBetween size="m">
        {items.map((letter) => (
          <Letter
            key={letter.id}
            letter={letter}
            onDiscard={() => setDoing({ what: "discard", letter })}
            {...(redrivable && { onRedrive: () => setDoing({ what: "redrive", letter }) })}
          />
        ))}
        {items.length < total && <div>{t("rest", { count: total - items.length })}</div>}
      </SpaceBetween>
      {doing?.what === "redrive" && <RedriveDialog queue={name} letter={doing.letter} onClose={close} />}
      {doing?.what === "discard" && doing.letter && (
        <DiscardDialog queue={name} letter={doing.letter} onClose={close} />
      )}
    </Container>
  );
}
