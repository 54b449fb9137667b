import FormField from "@cloudscape-design/components/form-field";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimView } from "../../api/schema";
import { AddressLink } from "../../shell/AddressLink";
import { useNews } from "../../shell/news";
import { orderPath } from "../order/viewpoint";
import { ActionModal } from "../parts/ActionModal";
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
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const control = useRef<InputProps.Ref>(null);
  const orderId = typed.trim();
  const send = () => {
    setMissing(orderId === "");
    if (orderId === "") return control.current?.focus();
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
      <FormField label={t("settle.order")} errorText={missing && orderId === "" && t("settle.missing")}>
        <Input
          ref={control}
          value={typed}
          onChange={({ detail }) => setTyped(detail.value)}
          autoComplete={false}
          spellcheck={false}
          ariaRequired
        />
      </FormField>
    </ActionModal>
  );
}
