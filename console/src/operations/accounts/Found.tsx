import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { BlockLoading } from "../parts/BlockLoading";
import { Id } from "../parts/Id";
import { OrderList } from "../search/OrderList";
import { useSearch } from "../search/searching";

/** Who the account is, and its orders: what a search by its id finds. */
export function Found({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation("operations/accounts");
  const reading = useSearch(accountId);
  const { data, error, isFetching, isPlaceholderData, refetch } = reading;
  if (!data || isPlaceholderData) {
    if (!error) return <BlockLoading />;
    return <ProblemAlert error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  }
  const account = data.accounts.find(({ account_id }) => account_id === accountId);
  return (
    <SpaceBetween size="l">
      <Container>
        <KeyValuePairs items={[{ label: t("email"), value: <Id>{account?.email ?? t("notKept")}</Id> }]} />
      </Container>
      {data.items.length === 0 && <Box color="text-body-secondary">{t("noOrders")}</Box>}
      {data.items.length > 0 && <OrderList reading={{ ...reading, data: data.items }} more={data.more} />}
    </SpaceBetween>
  );
}
