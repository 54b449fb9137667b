import { type RefObject, useRef, useState } from "react";
import { troublesOf, type Values, valuesOf } from "./checks";
import { UserPoolError } from "./pool-errors";
import type { FieldName, Trouble } from "./troubles";

/** A form of the account pages while a person fills it in. */
export interface AccountForm {
  readonly ref: RefObject<HTMLFormElement | null>;
  /** What kept the latest attempt from being carried out; a new list for each attempt. */
  readonly troubles: readonly Trouble[];
  readonly busy: boolean;
  /** Check `fields`, then do `work` with what was typed. Does nothing while an earlier attempt runs. */
  attempt(fields: readonly FieldName[], work: (values: Values) => Promise<void>): Promise<void>;
  /** The e-mail address as it stands in the form. */
  email(): string;
}

/** One form: what was typed stays in its inputs, so that password managers and pasting just work. */
export function useAccountForm(): AccountForm {
  const ref = useRef<HTMLFormElement>(null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [busy, setBusy] = useState(false);
  const typed = () => valuesOf(ref.current ? new FormData(ref.current) : new FormData());

  const attempt: AccountForm["attempt"] = async (fields, work) => {
    if (busy) return;
    const values = typed();
    const found = troublesOf(values, fields);
    setTroubles(found);
    if (found.length > 0) return;
    setBusy(true);
    setTroubles(await refusals(work(values)));
    setBusy(false);
  };
  return { ref, troubles, busy, attempt, email: () => typed().email };
}

async function refusals(work: Promise<void>): Promise<readonly Trouble[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof UserPoolError) return [error.trouble];
    throw error;
  }
}
