import { useTranslation } from "react-i18next";
import type { ClaimView } from "../../api/schema";
import { ActionModal } from "../../asking/ActionModal";
import { AddressLink } from "../../shell/AddressLink";
import { useNews } from "../../shell/news";
import { orderPath } from "../order/viewpoint";
import { TextField, useTextLine } from "../parts/TextField";
import { useSettle } from "./claims";

interface Props {
  readonly claim: ClaimView;
  readonly onClose: () => void;
}

/** Asks which order a registration meant: of the same product and the same AWS account. */
export function SettleDialog({ claim, onClose }: Props) {
  const { t } = useTranslation("operations/claims");
  const { tell } = useNews();
  const settle = useSettle(claim);
  const order = useTextLine();
  const send = () => {
    const orderId = order.taken();
    if (orderId === null) return;
    settle.mutateAsync(orderId).then(
      () => {
        const link = <AddressLink to={orderPath(orderId)}>{orderId}</AddressLink>;
        tell({ id: "claim-settled", kind: "success", title: t("settle.done"), text: link });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <ActionModal
      title={t("settle.title")}
      action={t("settle.confirm")}
      sending={settle.isPending}
      error={settle.error}
      onSend={send}
      onDismiss={onClose}
    >
      <div>
        {t("settle.text", { product: claim.product_code, account: claim.aws_account ?? t("unknown") })}
      </div>
      <TextField line={order} label={t("settle.order")} missing={t("settle.missing")} />
    </ActionModal>
  );
}
