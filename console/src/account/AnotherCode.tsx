import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Button } from "../light/Button";
import { Card } from "../light/Card";
import { useVisit } from "./carried";
import { useCooldown } from "./cooldown";

/** What to do when no code arrives: ask for another one, not too often, or begin with another address. */
export function AnotherCode(props: {
  /** When the latest code was sent, in milliseconds since 1970. */
  readonly sentAt: number | undefined;
  /** Whether that one was asked for here. */
  readonly again: boolean;
  readonly busy: boolean;
  readonly onClick: () => void;
  /** The page that takes another address, and how it is called. */
  readonly otherEmail: { readonly path: string; readonly text: string };
}) {
  const { t } = useTranslation("account");
  const { query } = useVisit();
  const seconds = useCooldown(props.sentAt);
  const waiting = seconds > 0;
  return (
    <Card title={t("code.none")}>
      <p>{t("code.look")}</p>
      <p role="status">{props.again && t("code.again")}</p>
      <div className="light-actions">
        <Button busy={waiting || props.busy} onClick={props.onClick}>
          {waiting ? t("code.wait", { seconds }) : t("code.another")}
        </Button>
        <Link to={{ pathname: props.otherEmail.path, search: query }}>{props.otherEmail.text}</Link>
      </div>
    </Card>
  );
}
