import { useTranslation } from "react-i18next";
import type { InvoiceView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { localDay } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import type { Column } from "../../parts/columns";
import { Id } from "../../parts/Id";
import { ShortList } from "./ShortList";

/** The agreement's invoices, and what AWS lets go back of each now. */
export function Invoices({ invoices }: { readonly invoices: readonly InvoiceView[] }) {
  const { t } = useTranslation("operations/refund");
  return (
    <ShortList
      title={t("invoices.title")}
      description={t("invoices.description")}
      items={invoices}
      columns={useColumns()}
      keyOf={({ invoice_id }) => invoice_id}
      empty={t("invoices.empty")}
    />
  );
}

function useColumns(): readonly Column<InvoiceView>[] {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  return [
    {
      id: "invoice",
      header: t("invoices.id"),
      cell: ({ invoice_id }) => <Id>{invoice_id}</Id>,
      width: 120,
    },
    {
      id: "issued",
      header: t("invoices.issued"),
      cell: ({ issued_at }) => localDay(issued_at, locale),
      width: 100,
    },
    {
      id: "amount",
      header: t("invoices.amount"),
      cell: ({ amount, currency }) => money({ amount, currency }, locale),
      width: 110,
    },
    {
      id: "adjustable",
      header: t("invoices.adjustable"),
      cell: ({ adjustable, currency }) => money({ amount: adjustable, currency }, locale),
      width: 110,
    },
  ];
}
