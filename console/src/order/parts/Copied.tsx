import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { useTranslation } from "react-i18next";

interface Props {
  readonly text: string;
  /** Which text the button copies. */
  readonly label: "orderId" | "agreementId" | "awsAccount";
}

/** A text with a button that copies it. */
export function Copied({ text, label }: Props) {
  const { t } = useTranslation("order");
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={t(`copy.${label}`)}
      copySuccessText={t("copy.done")}
      copyErrorText={t("copy.failed")}
    />
  );
}
