import Pagination from "@cloudscape-design/components/pagination";
import { useTranslation } from "react-i18next";
import type { Reading } from "./reading";
import type { View } from "./view";

interface Props {
  readonly view: View;
  readonly show: (next: View) => void;
  readonly reading: Reading;
}

/** The pages that are known, and on while there may be more. */
export function OrdersPages({ view, show, reading }: Props) {
  const { t } = useTranslation("orders");
  return (
    <Pagination
      currentPageIndex={reading.page}
      pagesCount={Math.max(reading.pages, reading.page)}
      openEnd={reading.known > 0 && !reading.complete}
      disabled={reading.waiting || reading.filling}
      ariaLabels={{ paginationLabel: t("pages") }}
      onChange={({ detail }) => show({ ...view, page: detail.currentPageIndex })}
    />
  );
}
