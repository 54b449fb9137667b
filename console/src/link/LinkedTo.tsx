import { Trans, useTranslation } from "react-i18next";
import type { LinkedAccount } from "../api/schema";

/** Which account an AWS account is linked to, and how that one signs in (O-18, O-19), as far as it may be told. */
export function LinkedTo({ account }: { readonly account: LinkedAccount }) {
  const { t } = useTranslation("link");
  const { email, sign_in_method: method } = account;
  if (!email) return <p>{t("linkedTo.erased")}</p>;
  const by = method === "email" ? t("linkedTo.password") : method;
  return (
    <p>
      <Trans
        t={t}
        i18nKey={by ? "linkedTo.both" : "linkedTo.email"}
        components={{ email: <strong>{email}</strong>, method: <strong>{by}</strong> }}
      />
    </p>
  );
}
