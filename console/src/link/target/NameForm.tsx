import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "../../api/problems";
import { Button } from "../../light/Button";
import { Field } from "../../light/Field";
import { ProblemNotice } from "../../light/ProblemNotice";
import { useProblemWords } from "../../problems/problem-words";
import { type NameField, ORGANIZATION, type TypedNames, typedNames } from "./typed-names";

interface Props {
  /** The names to ask for, and their labels. */
  readonly fields: readonly (readonly [NameField, string])[];
  readonly button: string;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Gets the names once all of them can be used. */
  readonly onNames: (names: TypedNames["names"]) => void;
  readonly onCancel: (() => void) | null;
  /** What stands above the names. */
  readonly children?: ReactNode;
}

/** Asks for names; one that cannot be used is told beside its field, which has the focus then. */
export function NameForm({ fields, button, busy, error, onNames, onCancel, children }: Props) {
  const { t } = useTranslation("link");
  const words = useProblemWords();
  const invalid = words(new ProblemError("name_invalid"));
  const [wrong, setWrong] = useState<readonly NameField[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const typed = typedNames(
      new FormData(event.currentTarget),
      fields.map(([field]) => field),
    );
    setWrong(typed.wrong);
    const [first] = typed.wrong;
    if (first) document.getElementById(first)?.focus();
    else onNames(typed.names);
  };
  return (
    <form className="light-form" noValidate onSubmit={submit}>
      {children}
      {fields.map(([field, label]) => (
        <Field
          key={field}
          name={field}
          label={label}
          autoComplete="off"
          hint={field === ORGANIZATION && fields.length > 1 ? t("target.organizationHint") : null}
          error={wrong.includes(field) ? `${invalid.sentence} ${invalid.next}` : null}
        />
      ))}
      {error && <ProblemNotice words={words(error)} />}
      <div className="light-actions">
        <Button submit primary busy={busy}>
          {button}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t("target.cancel")}</Button>}
      </div>
    </form>
  );
}
