import "./refund.css";
import Alert from "@cloudscape-design/components/alert";
import { Trans } from "react-i18next";
import type { RefundRequestView, RefusalView } from "../api/schema";
import { useViewpoint } from "../order/viewpoint";
import { English } from "../terms/English";
import { useTroubleWords } from "./trouble-words";

/** In every other state that has something to say it goes on by itself, or somebody wanted it to stop. */
const FAILED: ReadonlySet<RefundRequestView["state"]> = new Set(["FAILED", "INCOMPLETE"]);

interface Props {
  readonly trouble: RefusalView;
  /** The request's. */
  readonly state: RefundRequestView["state"];
}

/** Why a request stopped, and to operations what they do about it; the account's next step is told apart (O-68). */
export function Trouble({ trouble, state }: Props) {
  const { sentence, next, said } = useTroubleWords()(trouble);
  const { side } = useViewpoint();
  return (
    <Alert type={FAILED.has(state) ? "error" : "info"} header={sentence}>
      <div className="refund-words">
        {side === "operations" && <div>{next}</div>}
        {said && <Said words={said} />}
      </div>
    </Alert>
  );
}

/** What the API says, which is English. */
export function Said({ words }: { readonly words: string }) {
  return <Trans ns="refund" i18nKey="said" components={{ words: <English>{words}</English> }} />;
}
