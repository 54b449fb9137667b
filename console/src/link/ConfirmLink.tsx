import { Trans, useTranslation } from "react-i18next";
import type { RegistrationView } from "../api/schema";
import { useServices } from "../app/services";
import { Button } from "../light/Button";
import { Card } from "../light/Card";
import { LinkedTo } from "./LinkedTo";
import { SwitchAccount } from "./SwitchAccount";

interface Props {
  readonly visit: RegistrationView;
  readonly busy: boolean;
  readonly onLink: () => void;
}

/** One click of a signed-in person who has read what it links: nobody is linked by being sent here. */
export function ConfirmLink({ visit, busy, onLink }: Props) {
  const { t } = useTranslation("link");
  const kind = visit.linked_account ? "again" : "first";
  return (
    <Card title={t(`confirm.${kind}.title`)}>
      {visit.linked_account && <LinkedTo account={visit.linked_account} />}
      <Belongs kind={kind} visit={visit} />
      <div className="light-actions">
        {visit.aws_account && (
          <Button primary busy={busy} onClick={onLink}>
            {t(`confirm.${kind}.button`)}
          </Button>
        )}
        <SwitchAccount />
      </div>
    </Card>
  );
}

function Belongs({ kind, visit }: { readonly kind: "first" | "again"; readonly visit: RegistrationView }) {
  const { t } = useTranslation("link");
  const { email } = useServices().session;
  const named = {
    product: <strong>{visit.product.name}</strong>,
    awsAccount: <strong>{visit.aws_account ?? t("purchase.unnamed")}</strong>,
    email: <strong>{email ?? t("thisAccount")}</strong>,
  };
  return (
    <p>
      <Trans t={t} i18nKey={`confirm.${kind}.text`} components={named} />
    </p>
  );
}
