import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BindsTo, OrderDetail } from "../../api/schema";
import { Card } from "../../light/Card";
import { FocusHere } from "../../light/FocusHere";
import { ChooseTarget } from "./ChooseTarget";
import { ChosenTarget } from "./ChosenTarget";
import type { TargetStage } from "./target-stage";

interface Props {
  readonly order: OrderDetail;
  readonly kind: BindsTo;
  readonly stage: TargetStage;
}

/** Choosing in the refund window what the order is bound to after it, and changing or giving up the choice (O-63). */
export function ChosenOrChoosing({ order, kind, stage }: Props) {
  const { t } = useTranslation("link");
  const [changing, setChanging] = useState(false);
  const [pressed, setPressed] = useState(false);
  const press = () => setPressed(true);
  const change = (wanted: boolean) => {
    press();
    setChanging(wanted);
  };
  const choosing = stage === "choose" || (stage === "chosen" && changing);
  return (
    <Card title={t(`target.${kind}.title`)}>
      <FocusHere key={choosing ? "choosing" : "chosen"} wanted={pressed}>
        {choosing ? (
          <ChooseTarget order={order} kind={kind} onPress={press} onDone={() => change(false)} />
        ) : (
          <ChosenTarget
            order={order}
            now={stage === "binding"}
            onPress={press}
            onChange={() => change(true)}
          />
        )}
      </FocusHere>
    </Card>
  );
}
