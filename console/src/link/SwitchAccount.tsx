import { useTranslation } from "react-i18next";
import { useServices } from "../app/services";
import { Button } from "../light/Button";

/** Sign out, and come back here signed in as somebody else (O-20). */
export function SwitchAccount({ primary = false }: { readonly primary?: boolean }) {
  const { t } = useTranslation("link");
  const { session } = useServices();
  return (
    <Button primary={primary} onClick={() => void session.signOut("/link")}>
      {t("switchAccount")}
    </Button>
  );
}
