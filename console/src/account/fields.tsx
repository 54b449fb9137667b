import { useTranslation } from "react-i18next";
import { Field } from "../light/Field";
import { Password } from "./Password";
import { type FieldName, fieldOf, type Trouble } from "./troubles";

interface InForm {
  readonly troubles: readonly Trouble[];
}

/** The e-mail address, which is the user's name. */
export function EmailField({ troubles, known }: InForm & { readonly known?: string | undefined }) {
  const { t } = useTranslation("account");
  const error = useError(troubles, "email");
  return (
    <Field
      name="email"
      label={t("email")}
      type="email"
      inputMode="email"
      autoComplete="username"
      defaultValue={known}
      error={error}
    />
  );
}

/** The address that was given before: not to be typed again, but there for password managers. */
export function KnownEmail({ email }: { readonly email: string }) {
  return <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />;
}

/** The code from an e-mail. */
export function CodeField({ troubles }: InForm) {
  const { t } = useTranslation("account");
  const error = useError(troubles, "code");
  return (
    <Field
      name="code"
      label={t("code.label")}
      hint={t("code.hint")}
      inputMode="numeric"
      autoComplete="one-time-code"
      error={error}
    />
  );
}

/** A password to be. */
export function PasswordField({ troubles, label }: InForm & { readonly label: string }) {
  const error = useError(troubles, "password");
  return <Password label={label} error={error} />;
}

function useError(troubles: readonly Trouble[], field: FieldName): string | null {
  const { t } = useTranslation("account");
  const trouble = troubles.find((each) => fieldOf(each) === field);
  return trouble ? t(`troubles.${trouble}`) : null;
}
