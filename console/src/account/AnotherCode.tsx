import { useTranslation } from "react-i18next";
import { Button } from "../light/Button";
import { useCooldown } from "./cooldown";

/** Ask for another code, not too often; says when one was sent. */
export function AnotherCode(props: {
  readonly sentAt: number | undefined;
  readonly again: boolean;
  readonly busy: boolean;
  readonly onClick: () => void;
}) {
  const { t } = useTranslation("account");
  const seconds = useCooldown(props.sentAt);
  const waiting = seconds > 0;
  return (
    <div className="light-actions">
      <Button busy={waiting || props.busy} onClick={props.onClick}>
        {waiting ? t("code.wait", { seconds }) : t("code.another")}
      </Button>
      <span role="status">{props.again && t("code.again")}</span>
    </div>
  );
}
