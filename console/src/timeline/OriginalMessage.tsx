import Box from "@cloudscape-design/components/box";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Skeleton from "@cloudscape-design/components/skeleton";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../problems/ProblemAlert";
import { laidOut } from "./json";
import { useOriginal } from "./timeline";

interface Props {
  readonly orderId: string;
  readonly entryId: string;
  /** What the entry says: tells one section from another to screen readers. */
  readonly sentence: string;
}

/** AWS's message as it came, asked for when somebody wants to see it. */
export function OriginalMessage({ orderId, entryId, sentence }: Props) {
  const { t } = useTranslation("timeline");
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      variant="inline"
      headerText={t("raw.show")}
      headingTagOverride="h3"
      headerAriaLabel={`${t("raw.show")}: ${sentence}`}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open && <Original orderId={orderId} entryId={entryId} />}
    </ExpandableSection>
  );
}

function Original({ orderId, entryId }: Omit<Props, "sentence">) {
  const { t } = useTranslation("timeline");
  const { data, error, refetch, isFetching } = useOriginal(orderId, entryId);
  if (data !== undefined) return <Message body={data} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  return (
    <div role="status" aria-busy="true" aria-label={t("raw.loading")}>
      <Skeleton height="8rem" />
    </div>
  );
}

function Message({ body }: { readonly body: string }) {
  const { t } = useTranslation("timeline");
  const { text, whole } = laidOut(body);
  return (
    <>
      <CopyToClipboard
        copyButtonText={t("raw.copy")}
        copySuccessText={t("raw.copied")}
        copyErrorText={t("raw.notCopied")}
        textToCopy={text}
      />
      {!whole && (
        <Box variant="small" display="block" color="text-body-secondary" margin={{ top: "xs" }}>
          {t("raw.asText")}
        </Box>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="timeline-message" aria-label={t("raw.show")} tabIndex={0}>
        <pre lang="en">{text}</pre>
      </section>
    </>
  );
}
