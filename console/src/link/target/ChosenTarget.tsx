import { Trans, useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { Button } from "../../light/Button";
import { ProblemNotice } from "../../light/ProblemNotice";
import { useProblemWords } from "../../problems/problem-words";
import { useDropSchedule } from "../../targets/binding";
import { WhenBound } from "./WhenBound";

interface Props {
  readonly order: OrderDetail;
  /** Whether it is being bound at this moment: too late to change anything. */
  readonly now: boolean;
  readonly onChange: () => void;
  /** The choice is about to be given up. */
  readonly onPress: () => void;
}

/** The target that the order is bound to by itself, and the ways to another one or none. */
export function ChosenTarget({ order, now, onChange, onPress }: Props) {
  const { t } = useTranslation("link");
  const words = useProblemWords();
  const drop = useDropSchedule(order.order_id);
  const giveUp = () => {
    onPress();
    drop.mutate(null);
  };
  const name = order.target_name ?? order.schedule?.target.id ?? "";
  return (
    <>
      <p>
        <Trans t={t} i18nKey="chosen.name" components={{ name: <strong>{name}</strong> }} />
      </p>
      <WhenBound order={order} now={now} />
      {drop.error && <ProblemNotice words={words(drop.error)} />}
      {!now && (
        <div className="light-actions">
          <Button onClick={onChange}>{t("chosen.change")}</Button>
          <Button busy={drop.isPending} onClick={giveUp}>
            {t("chosen.drop")}
          </Button>
        </div>
      )}
    </>
  );
}
