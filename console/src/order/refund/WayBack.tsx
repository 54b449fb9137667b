import { Trans, useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { useRefusalWords } from "../../problems/problem-words";
import { SupportContact } from "../parts/SupportContact";
import { AmazonCancels } from "./AmazonCancels";
import { wayOf } from "./way";

interface Props {
  readonly order: OrderDetail;
  /** Whether something was asked for already. */
  readonly asked: boolean;
}

/** How money goes back, or why it cannot be asked for now, in words (O-62, O-64, O-68). */
export function WayBack({ order, asked }: Props) {
  const { t } = useTranslation("refund");
  const words = useRefusalWords();
  const way = wayOf(order);
  switch (way.kind) {
    case "amazon":
      return <AmazonCancels order={order} until={way.until} />;
    case "refused":
      return <Refused {...words(way.refusal)} />;
    case "ask":
      return asked ? null : <div>{t("section.ask")}</div>;
    case "none":
      return asked ? null : <div>{t("section.nothing")}</div>;
  }
}

function Refused({ sentence, next }: { readonly sentence: string; readonly next: string }) {
  return (
    <div>
      <div>
        {sentence} {next}
      </div>
      <div>
        <Trans ns="refund" i18nKey="section.contact" components={{ contact: <SupportContact /> }} />
      </div>
    </div>
  );
}
