import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "../../api/schema";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { ClaimList } from "../claims/ClaimList";
import { BlockLoading } from "../parts/BlockLoading";
import type { Reading } from "../parts/reading";
import { AccountList } from "./AccountList";
import { OrderList } from "./OrderList";
import { useSearch } from "./searching";

/** What was found, kind by kind. */
export function Results({ text }: { readonly text: string }) {
  const { data, error, isFetching, refetch, isPlaceholderData } = useSearch(text);
  if (data && !isPlaceholderData) return <Found result={data} />;
  if (!error) return <BlockLoading />;
  return <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />;
}

function Found({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation("operations/search");
  const { items, accounts, claims, more } = result;
  const count = items.length + accounts.length + claims.length;
  return (
    <SpaceBetween size="l">
      <LiveRegion hidden>{t("found", { count })}</LiveRegion>
      {count === 0 && <Nothing />}
      {accounts.length > 0 && <AccountList reading={read(accounts)} />}
      {items.length > 0 && <OrderList reading={read(items)} more={more} />}
      {claims.length > 0 && (
        <ClaimList
          reading={read(claims)}
          header={<Header counter={`(${claims.length})`}>{t("claims")}</Header>}
        />
      )}
    </SpaceBetween>
  );
}

function Nothing() {
  const { t } = useTranslation("operations/search");
  return (
    <Box textAlign="center" padding={{ vertical: "l" }}>
      <Box variant="h2">{t("nothing.title")}</Box>
      <Box color="text-body-secondary">{t("nothing.next")}</Box>
    </Box>
  );
}

/** A list that is known whole. */
function read<Item>(data: readonly Item[]): Reading<Item> {
  return { data, error: null, isFetching: false, dataUpdatedAt: 0, refetch: async () => undefined };
}
