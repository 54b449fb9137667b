import { useTranslation } from "react-i18next";
import type { RefundRequestView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { localTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { RequestState } from "../../../refund/RequestState";
import { AddressLink } from "../../../shell/AddressLink";
import type { Column } from "../../parts/columns";
import { evidencePath } from "../evidence/evidence";
import { ShortList } from "../figures/ShortList";

interface Props {
  readonly orderId: string;
  readonly requests: readonly RefundRequestView[];
}

/** What was asked for before, with the evidence of each; nothing where nothing was. */
export function EarlierRequests({ orderId, requests }: Props) {
  const { t } = useTranslation("operations/refund");
  const columns = useColumns(orderId);
  if (requests.length === 0) return null;
  return (
    <ShortList
      title={t("earlier.title")}
      description={t("earlier.description")}
      items={requests}
      columns={columns}
      keyOf={({ request_id }) => request_id}
      empty=""
    />
  );
}

function useColumns(orderId: string): readonly Column<RefundRequestView>[] {
  const { t } = useTranslation("operations/refund");
  const { t: shared } = useTranslation("refund");
  const { locale } = useLanguage();
  return [
    {
      id: "asked",
      header: t("earlier.asked"),
      cell: ({ request_id, requested_at }) => (
        <AddressLink to={evidencePath(orderId, request_id)}>{localTime(requested_at, locale)}</AddressLink>
      ),
      width: 180,
    },
    { id: "wish", header: t("request.wish"), cell: ({ wish }) => shared(`wish.${wish}`), width: 180 },
    {
      id: "state",
      header: t("request.state"),
      cell: ({ state }) => <RequestState state={state} />,
      width: 160,
    },
    {
      id: "paid",
      header: t("request.paidBack"),
      cell: ({ paid_back }) => (paid_back ? money(paid_back, locale) : "–"),
      width: 120,
    },
  ];
}
