import Alert from "@cloudscape-design/components/alert";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import Textarea, { type TextareaProps } from "@cloudscape-design/components/textarea";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RefundWanted } from "../../api/schema";
import { REASON_LENGTH, reasonOf } from "../../operations/parts/reasons";
import { useNews } from "../../shell/news";
import { Dialog } from "./Dialog";
import { useRequestRefund } from "./refunds";

type Wish = RefundWanted["wish"];
const WISHES: readonly Wish[] = ["refund", "cancel", "both"];

interface Props {
  readonly orderId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is asked for, and why (O-64). */
export function AskDialog({ orderId, onClose, onDone }: Props) {
  const { t } = useTranslation("refund");
  const { tell } = useNews();
  const [wish, setWish] = useState<Wish>("refund");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const reason = useRef<TextareaProps.Ref>(null);
  const { mutateAsync, isPending, error } = useRequestRefund(orderId);
  const send = () => {
    const why = reasonOf(typed);
    setWrong(why === null);
    if (why === null) return reason.current?.focus();
    return void mutateAsync({ wish, reason: why }).then(
      () => {
        tell({ id: `refund-${orderId}`, kind: "success", title: t("ask.done"), text: t("ask.doneText") });
        onClose();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Dialog
      title={t("ask.title")}
      action={t("ask.send")}
      sending={isPending}
      error={error}
      onSend={send}
      onDismiss={onClose}
    >
      <FormField label={t("ask.wish")}>
        <RadioGroup
          value={wish}
          onChange={({ detail }) => setWish(WISHES.find((each) => each === detail.value) ?? "refund")}
          items={WISHES.map((value) => ({
            value,
            label: t(`wish.${value}`),
            description: t(`ask.means.${value}`),
          }))}
        />
      </FormField>
      <Why
        typed={typed}
        wrong={wrong}
        control={reason}
        onType={(text) => {
          setTyped(text);
          setWrong(false);
        }}
      />
      <Alert type="info">{t("ask.hint")}</Alert>
    </Dialog>
  );
}

interface WhyProps {
  readonly typed: string;
  /** Whether it was tried with a reason that cannot be used. */
  readonly wrong: boolean;
  readonly control: RefObject<TextareaProps.Ref | null>;
  readonly onType: (text: string) => void;
}

function Why({ typed, wrong, control, onType }: WhyProps) {
  const { t } = useTranslation("refund");
  return (
    <FormField
      label={t("ask.reason")}
      description={t("ask.reasonHint")}
      errorText={wrong && t("ask.reasonMissing", { most: REASON_LENGTH })}
    >
      <Textarea
        ref={control}
        value={typed}
        rows={4}
        ariaRequired
        onChange={({ detail }) => onType(detail.value)}
      />
    </FormField>
  );
}
