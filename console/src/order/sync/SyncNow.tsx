import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import { ProblemError } from "../../api/problems";
import type { OrderDetail } from "../../api/schema";
import { useProblemWords } from "../../problems/problem-words";
import { type News, useNews } from "../../shell/news";
import { PutRight } from "./PutRight";
import { type Synced, useSync } from "./sync";

/** Asks AWS about the order at once, and says what that changed (O-60, O-78). */
export function SyncNow({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  const { tell } = useNews();
  const done = useDoneNews(order);
  const failed = useFailedNews();
  const { mutateAsync, isPending } = useSync(order.order_id);
  const id = `sync-${order.order_id}`;
  // Not by the mutation's own callbacks: whoever leaves the page meanwhile is told all the same.
  const ask = () =>
    mutateAsync().then(
      (synced) => tell({ id, ...done(synced) }),
      (error: unknown) => tell({ id, ...failed(error) }),
    );
  return (
    <Button loading={isPending} loadingText={t("sync.asking")} onClick={() => void ask()}>
      {t("sync.button")}
    </Button>
  );
}

function useDoneNews(order: OrderDetail): (synced: Synced) => Omit<News, "id"> {
  const { t } = useTranslation("order");
  return (synced) => {
    if (synced === null) return { kind: "info", title: t("sync.late.title"), text: t("sync.late.text") };
    if (synced.length === 0)
      return { kind: "success", title: t("sync.same.title"), text: t("sync.same.text") };
    return {
      kind: "success",
      title: t("sync.changed.title"),
      text: <PutRight order={order} entries={synced} />,
    };
  };
}

function useFailedNews(): (error: unknown) => Omit<News, "id"> {
  const words = useProblemWords();
  return (error) => {
    const { sentence, next } = words(error);
    const current = error instanceof ProblemError && error.code === "confirmed_just_now";
    return { kind: current ? "info" : "error", title: sentence, text: next };
  };
}
