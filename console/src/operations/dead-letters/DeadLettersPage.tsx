import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../app/title";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { BlockLoading } from "../parts/BlockLoading";
import { PageHeader } from "../parts/PageHeader";
import { useDeadLetters } from "./dead-letters";
import { Queue } from "./Queue";

/** Messages that were given up: why, and sending them back or dropping them. */
export default function DeadLettersPage() {
  const { t } = useTranslation("operations/dead-letters");
  usePageTitle(t("title"));
  const { data, error, isFetching, dataUpdatedAt, refetch } = useDeadLetters();
  const full = data?.filter(({ count, items }) => count > 0 || items.length > 0);
  const empty = data?.filter((queue) => !full?.includes(queue)).map(({ name }) => name) ?? [];
  return (
    <SpaceBetween size="l">
      <PageHeader
        title={t("title")}
        description={t("description")}
        reading={{ data: undefined, isFetching, dataUpdatedAt, refetch }}
      />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {!data && !error && <BlockLoading />}
      {full?.map((queue) => (
        <Queue key={queue.name} queue={queue} />
      ))}
      {empty.length > 0 && (
        <Container>
          <Box color="text-body-secondary">
            {full?.length === 0 ? t("nothing") : t("others", { queues: empty.join(", ") })}
          </Box>
        </Container>
      )}
    </SpaceBetween>
  );
}
