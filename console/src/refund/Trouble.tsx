import "./refund.css";
import Alert from "@cloudscape-design/components/alert";
import { Trans } from "react-i18next";
import type { RefusalView } from "../api/schema";
import { useViewpoint } from "../order/viewpoint";
import { English } from "../terms/English";
import { useTroubleWords } from "./trouble-words";

interface Props {
  readonly trouble: RefusalView;
  /** It goes on by itself later: nothing is lost. */
  readonly waits?: boolean;
}

/** Why a request stopped, and to operations what they do about it; the account's next step is told apart (O-68). */
export function Trouble({ trouble, waits = false }: Props) {
  const { sentence, next, said } = useTroubleWords()(trouble);
  const { side } = useViewpoint();
  return (
    <Alert type={waits ? "info" : "error"} header={sentence}>
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
