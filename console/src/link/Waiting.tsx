import { useTranslation } from "react-i18next";
import { Notice } from "../light/Notice";

interface Props {
  /** Whether AWS has said which AWS account bought it; without that nothing can be linked. */
  readonly named: boolean;
}

/** AWS has not said yet which order the purchase is. The page looks again by itself. */
export function Waiting({ named }: Props) {
  const { t } = useTranslation("link");
  return (
    <Notice kind="info" title={t("waiting.title")}>
      <p>{named ? t("waiting.text") : t("waiting.unnamed")}</p>
    </Notice>
  );
}
