import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fieldOf, type Trouble } from "./troubles";
import { Ways } from "./Ways";

/**
 * Everything that kept a form from being carried out, above it. The focus goes to the first field to mend (whose
 * own error says the same), else here (WCAG 3.3.1).
 */
export function TroubleSummary(props: {
  readonly troubles: readonly Trouble[];
  readonly email: () => string;
}) {
  const { troubles, email } = props;
  const { t } = useTranslation("account");
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    const [first] = troubles;
    if (first) (inputOf(first) ?? summary.current)?.focus();
  }, [troubles]);
  if (troubles.length === 0) return null;
  return (
    <section
      ref={summary}
      className="light-notice light-notice-error"
      tabIndex={-1}
      aria-labelledby="troubles-title"
    >
      <h2 id="troubles-title">{t("troubles.title")}</h2>
      {troubles.map((trouble) => (
        <Told key={trouble} trouble={trouble} />
      ))}
      <Ways troubles={troubles} email={email()} />
    </section>
  );
}

function Told({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation("account");
  const input = inputOf(trouble);
  const text = t(`troubles.${trouble}`);
  if (!input) return <p>{text}</p>;
  return (
    <p>
      <a
        href={`#${input.id}`}
        onClick={(event) => {
          event.preventDefault();
          input.focus();
        }}
      >
        {text}
      </a>
    </p>
  );
}

function inputOf(trouble: Trouble): HTMLElement | null {
  const field = fieldOf(trouble);
  return field && document.getElementById(field);
}
