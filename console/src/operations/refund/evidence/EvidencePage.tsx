import "./evidence.css";
import "./print.css";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { RefundEvidence } from "../../../api/schema";
import { usePageTitle } from "../../../app/title";
import { OrderLoading } from "../../../order/parts/OrderLoading";
import { Unreadable } from "../../parts/Unreadable";
import { AwsRecords } from "./AwsRecords";
import { EvidenceHeader } from "./EvidenceHeader";
import { useEvidence } from "./evidence";
import { Messages } from "./Messages";
import { Numbers } from "./Numbers";
import { Particulars } from "./Particulars";
import { People } from "./People";
import { RequestRecord } from "./RequestRecord";
import { WhatHappened } from "./WhatHappened";

/** One request as a document, to print or to keep: who, when, numbers, AWS's ids and replies. */
export default function EvidencePage() {
  const { orderId = "", requestId = "" } = useParams();
  const { t } = useTranslation("operations/refund");
  const { data, error, isFetching, refetch } = useEvidence(orderId, requestId);
  if (data) return <Document evidence={data} />;
  if (!error) return <OrderLoading />;
  return (
    <Unreadable
      title={t("evidence.title")}
      error={error}
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}

function Document({ evidence }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  usePageTitle(t("evidence.of", { order: evidence.order.order_id }));
  return (
    <article className="refund-evidence">
      <SpaceBetween size="l">
        <EvidenceHeader evidence={evidence} />
        <Particulars order={evidence.order} />
        <RequestRecord request={evidence.request} />
        <Numbers evidence={evidence} />
        <AwsRecords evidence={evidence} />
        <People evidence={evidence} />
        <WhatHappened evidence={evidence} />
        <Messages evidence={evidence} />
      </SpaceBetween>
    </article>
  );
}
