import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useVisit } from "./carried";
import { SignInButton } from "./SignInButton";
import type { Trouble } from "./troubles";

/** The troubles that another page solves. */
const SIGN_IN: readonly Trouble[] = ["email_taken", "already_confirmed"];
const CONFIRM: readonly Trouble[] = ["email_taken", "not_confirmed"];
const RESET: readonly Trouble[] = ["email_taken"];

/** Where else to go when a form cannot be carried out for who the person is. */
export function Ways({ troubles, email }: { readonly troubles: readonly Trouble[]; readonly email: string }) {
  const { t } = useTranslation("account");
  const { query } = useVisit();
  const solves = (solved: readonly Trouble[]) => troubles.some((trouble) => solved.includes(trouble));
  if (!solves([...SIGN_IN, ...CONFIRM, ...RESET])) return null;
  return (
    <p className="light-actions">
      {solves(SIGN_IN) && <SignInButton email={email} />}
      {solves(CONFIRM) && (
        <Link to={{ pathname: "/confirm", search: query }} state={{ email }}>
          {t("toConfirm")}
        </Link>
      )}
      {solves(RESET) && (
        <Link to={{ pathname: "/reset", search: query }} state={{ email }}>
          {t("toReset")}
        </Link>
      )}
    </p>
  );
}
