import Flashbar, { type FlashbarProps } from "@cloudscape-design/components/flashbar";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

/** Something to tell at the top of the page, until it is dismissed; what is in progress stays until it is over. */
export interface News {
  readonly id: string;
  readonly kind: "success" | "error" | "info" | "warning" | "in-progress";
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** A button. */
  readonly action?: ReactNode;
}

interface NewsDesk {
  readonly items: readonly News[];
  readonly tell: (news: News) => void;
  readonly dismiss: (id: string) => void;
}

const NewsContext = createContext<NewsDesk | null>(null);

/** Keeps the news across the console's pages. */
export function NewsProvider({ children }: { readonly children: ReactNode }) {
  const [items, setItems] = useState<readonly News[]>([]);
  const dismiss = useCallback((id: string) => setItems((all) => all.filter((each) => each.id !== id)), []);
  const tell = useCallback(
    (news: News) => setItems((all) => [news, ...all.filter((each) => each.id !== news.id)]),
    [],
  );
  const desk = useMemo(() => ({ items, tell, dismiss }), [items, tell, dismiss]);
  return <NewsContext value={desk}>{children}</NewsContext>;
}

/** `tell` puts an item at the top, replacing one of the same id; `dismiss` takes it away. */
export function useNews(): NewsDesk {
  const desk = useContext(NewsContext);
  if (!desk) throw new Error("useNews outside of NewsProvider");
  return desk;
}

/** The bar itself. */
export function NewsBar() {
  const { t } = useTranslation("shell");
  const { items, dismiss } = useNews();
  const shown = items.map((each) => item(each, t("dismiss"), dismiss));
  return <Flashbar items={shown} stackItems={items.length > 2} />;
}

function item(
  news: News,
  dismissLabel: string,
  dismiss: (id: string) => void,
): FlashbarProps.MessageDefinition {
  return {
    id: news.id,
    type: news.kind,
    header: news.title,
    content: news.text,
    action: news.action,
    dismissible: news.kind !== "in-progress",
    dismissLabel,
    onDismiss: () => dismiss(news.id),
    ariaRole: news.kind === "error" ? "alert" : "status",
  };
}
