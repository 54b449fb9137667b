import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../light/Field";
import { metBy, PASSWORD_RULES } from "./password-rules";
import "./password.css";

/** A new password: what it must have is ticked off while typing, and it can be shown. */
export function Password({ label, error }: { readonly label: string; readonly error: string | null }) {
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field
        name="password"
        label={label}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        error={error}
        onInput={setTyped}
        describedBy="password-rules"
        action={<ShowButton shown={shown} onClick={() => setShown(!shown)} />}
      />
      <Rules password={typed} />
    </>
  );
}

function ShowButton({ shown, onClick }: { readonly shown: boolean; readonly onClick: () => void }) {
  const { t } = useTranslation("account");
  return (
    <button
      type="button"
      className="light-button password-show"
      aria-controls="password"
      aria-label={shown ? t("password.hideLong") : t("password.showLong")}
      onClick={onClick}
    >
      {shown ? t("password.hide") : t("password.show")}
    </button>
  );
}

function Rules({ password }: { readonly password: string }) {
  const { t } = useTranslation("account");
  const met = metBy(password);
  const all = met.size === PASSWORD_RULES.length;
  return (
    <div className="password-rules">
      <div id="password-rules">
        <p>{t("password.rules")}</p>
        <ul>
          {PASSWORD_RULES.map((rule) => (
            <li key={rule} className={met.has(rule) ? "password-met" : ""}>
              {t(`password.rule.${rule}`)}
              {met.has(rule) && <span className="light-hidden"> ({t("password.met")})</span>}
            </li>
          ))}
        </ul>
      </div>
      <p className="light-hidden" role="status">
        {all && t("password.allMet")}
      </p>
    </div>
  );
}
