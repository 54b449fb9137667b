import SpaceBetween from "@cloudscape-design/components/space-between";
import type { RefundRequestView } from "../../api/schema";
import { RefundProgress } from "../../refund/RefundProgress";
import { RequestFacts } from "../../refund/RequestFacts";

/** The request that counts: what was asked for, what came of it, and how far it is. */
export function NewestRequest({ request }: { readonly request: RefundRequestView }) {
  return (
    <SpaceBetween size="l">
      <RequestFacts request={request} />
      <RefundProgress request={request} />
    </SpaceBetween>
  );
}
