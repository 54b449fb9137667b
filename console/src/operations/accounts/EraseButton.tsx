import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountErased } from "../../api/schema";
import { ActionModal } from "../../asking/ActionModal";
import { ReasonField, useReason } from "../../asking/Reason";
import { useErase } from "./accounts";

interface Props {
  readonly accountId: string;
  readonly onErased: (done: AccountErased) => void;
}

/** Erases what is personal of the account, once that was confirmed with a reason. */
export function EraseButton(props: Props) {
  const { t } = useTranslation("operations/accounts");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("erase.button")}</Button>
      {asking && <EraseDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function EraseDialog({ accountId, onErased, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation("operations/accounts");
  const erase = useErase(accountId);
  const reason = useReason();
  const send = () => {
    const why = reason.taken();
    if (why === null) return;
    erase.mutateAsync(why).then(
      (done) => {
        onErased(done);
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("erase.title")}
      action={t("erase.confirm")}
      sending={erase.isPending}
      error={erase.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>{t("erase.text")}</div>
      <ReasonField reason={reason} hint={t("erase.hint")} />
    </ActionModal>
  );
}
