import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BindsTo, OrderDetail } from "../../api/schema";
import { Button } from "../../light/Button";
import { FocusHere } from "../../light/FocusHere";
import { ProblemNotice } from "../../light/ProblemNotice";
import { Skeleton } from "../../light/Skeleton";
import { useProblemWords } from "../../problems/problem-words";
import { useTargets } from "../../targets/targets";
import { CreateTarget } from "./CreateTarget";
import { ScheduleForm } from "./ScheduleForm";

interface Props {
  readonly order: OrderDetail;
  readonly kind: BindsTo;
  /** A choice is about to be made. */
  readonly onPress: () => void;
  /** It is made, or the earlier one is kept. */
  readonly onDone: () => void;
}

/** Choose one of the account's targets for when the window ends, or create one on the spot (O-54, O-63). */
export function ChooseTarget({ order, kind, onPress, onDone }: Props) {
  const { t } = useTranslation("link");
  const words = useProblemWords();
  const { data: targets, error, refetch } = useTargets(order.order_id);
  const [created, setCreated] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const take = (id: string) => {
    setCreated(id);
    setCreating(false);
  };
  if (error && !targets) {
    return (
      <ProblemNotice words={words(error)}>
        <Button onClick={() => void refetch()}>{t("tryAgain", { ns: "problems" })}</Button>
      </ProblemNotice>
    );
  }
  if (!targets) return <Skeleton characters={40} />;
  const none = targets.length === 0;
  return (
    <>
      <p>{t(`target.${kind}.text`)}</p>
      {!none && (
        <FocusHere key={created} wanted={created !== null}>
          <ScheduleForm {...{ order, kind, targets, created, onPress, onDone }} />
        </FocusHere>
      )}
      {none || creating ? (
        <CreateTarget kind={kind} first={none} onCreated={take} onCancel={() => setCreating(false)} />
      ) : (
        <div className="light-actions">
          <Button onClick={() => setCreating(true)}>{t(`target.${kind}.another`)}</Button>
        </div>
      )}
    </>
  );
}
