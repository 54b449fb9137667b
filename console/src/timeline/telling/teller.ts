import type { TimelineEntry } from "../../api/schema";
import type messages from "../messages/en.json";

/** What an entry says, by name (docs/openapi.json): the fields of its fact, as text. */
export type Details = TimelineEntry["details"];

type Sentences = typeof messages.sentences;

/** The name of a sentence of this kind of entry in the messages. */
export type SentenceOf<Kind extends keyof Sentences> = {
  [Each in Kind]: `${Each}.${keyof Sentences[Each] & string}`;
}[Kind];

/** Which of its kind's sentences an entry is told by. */
export type Teller<Kind extends keyof Sentences> = (details: Details) => SentenceOf<Kind>;

/** A teller for each kind: none can be forgotten, because the API's document names them all. */
export type Tellers<Kinds extends keyof Sentences> = { readonly [Kind in Kinds]: Teller<Kind> };

/** The kinds that have sentences. */
export type ToldKind = keyof Sentences;

/** A yes-or-no field; null where the fact leaves it open. */
export function yesOrNo(text: string | undefined): boolean | null {
  return text === undefined ? null : text === "true";
}
