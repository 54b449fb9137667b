/** How an action of operations went. */
export type OutcomeKind = "done" | "begun" | "failed" | "refused";

interface Outcome {
  readonly kind: OutcomeKind;
  /** How many were dealt with where the API says (`done: 12 moved`), or the code of the refusal. */
  readonly detail: string;
}

/** The outcome as the API writes it, taken apart. */
export function outcomeOf(text: string): Outcome {
  if (text === "begun" || text === "failed") return { kind: text, detail: "" };
  const done = /^done(?:: *(\d*).*)?$/.exec(text);
  return done ? { kind: "done", detail: done[1] ?? "" } : { kind: "refused", detail: text };
}
