import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "./problem-words";

/**
 * An error of the API in the console: why, what to do next, and the request id for customer service.
 *
 * `onRetry` adds a button that does the same again; a command keeps its idempotency key meanwhile.
 */
export function ProblemAlert(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}) {
  const { t } = useTranslation("problems");
  const { sentence, next, requestId } = useProblemWords()(props.error);
  return (
    <div role="alert">
      <Alert
        type="error"
        header={sentence}
        action={
          props.onRetry && (
            <Button onClick={props.onRetry} loading={props.retrying ?? false}>
              {t("tryAgain")}
            </Button>
          )
        }
      >
        {next}
        {requestId && <RequestId id={requestId} />}
      </Alert>
    </div>
  );
}

function RequestId({ id }: { readonly id: string }) {
  const { t } = useTranslation("problems");
  return (
    <Box variant="small" display="block" color="inherit" margin={{ top: "xxs" }}>
      {t("requestId")}:{" "}
      <CopyToClipboard
        variant="inline"
        textToCopy={id}
        copyButtonAriaLabel={t("copy")}
        copySuccessText={t("copied")}
        copyErrorText={t("notCopied")}
      />
    </Box>
  );
}
