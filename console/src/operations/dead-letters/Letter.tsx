import "./letters.css";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { DeadLetterView } from "../../api/schema";
import { exactTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";
import { English } from "../../terms/English";
import { Id } from "../parts/Id";
import { Words } from "../parts/Words";
import { MessageBody } from "./MessageBody";

interface Props {
  readonly letter: DeadLetterView;
  /** Absent where there is no queue to send it back to. */
  readonly onRedrive?: () => void;
  readonly onDiscard: () => void;
}

/** One message: what is wrong with it, when it came, the message itself, and what can be done. */
export function Letter({ letter, onRedrive, onDiscard }: Props) {
  const { t } = useTranslation("operations/dead-letters");
  const { locale } = useLanguage();
  const { id, cause, error, sent_at, received, body } = letter;
  const message = t("message", { id });
  return (
    <article className="letter" aria-label={message}>
      <div>
        <StatusIndicator type="error">
          <Words>{t(`cause.${cause}`)}</Words>
        </StatusIndicator>
        <Box fontWeight="bold">
          <Id>
            <English>{error}</English>
          </Id>
        </Box>
        <Box variant="small" color="text-body-secondary" display="block">
          <Id>{t("facts", { id, time: exactTime(sent_at, locale), count: received })}</Id>
        </Box>
      </div>
      <SpaceBetween direction="horizontal" size="xs">
        {onRedrive && (
          <Button ariaLabel={`${t("redrive.open")}: ${message}`} onClick={onRedrive}>
            {t("redrive.open")}
          </Button>
        )}
        <Button ariaLabel={`${t("discard.open")}: ${message}`} onClick={onDiscard}>
          {t("discard.open")}
        </Button>
      </SpaceBetween>
      <MessageBody id={id} body={body} />
    </article>
  );
}
