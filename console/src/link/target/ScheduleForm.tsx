import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BindsTo, OrderDetail, TargetChoice } from "../../api/schema";
import { Button } from "../../light/Button";
import { ProblemNotice } from "../../light/ProblemNotice";
import { SelectField } from "../../light/SelectField";
import { useProblemWords } from "../../problems/problem-words";
import { useSchedule } from "../../targets/binding";
import { chosenAtFirst } from "./chosen-at-first";
import { TargetOptions } from "./TargetOptions";

interface Props {
  readonly order: OrderDetail;
  readonly kind: BindsTo;
  readonly targets: readonly TargetChoice[];
  /** The id of the one that was just created here. */
  readonly created: string | null;
  readonly onPress: () => void;
  readonly onDone: () => void;
}

/** The list of targets, and the button that chooses. */
export function ScheduleForm({ order, kind, targets, created, onPress, onDone }: Props) {
  const { t } = useTranslation("link");
  const words = useProblemWords();
  const schedule = useSchedule(order.order_id);
  const [id, setId] = useState(() => chosenAtFirst(targets, created, order.schedule));
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!id);
    if (!id || schedule.isPending) return;
    onPress();
    schedule.mutate({ kind, id }, { onSuccess: onDone });
  };
  return (
    <form className="light-form" noValidate onSubmit={submit}>
      <SelectField
        name="target"
        label={t(`target.${kind}.label`)}
        value={id}
        onChange={setId}
        error={missing && !id ? t(`target.${kind}.missing`) : null}
      >
        <option value="">{t("target.choose")}</option>
        <TargetOptions targets={targets} />
      </SelectField>
      {schedule.error && <ProblemNotice words={words(schedule.error)} />}
      <div className="light-actions">
        <Button primary submit busy={schedule.isPending}>
          {t(`target.${kind}.submit`)}
        </Button>
        {order.schedule && <Button onClick={onDone}>{t("chosen.keep")}</Button>}
      </div>
    </form>
  );
}
