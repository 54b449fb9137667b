import type { ComponentType } from "react";
import type { RefundRequestView, Workbench } from "../../../api/schema";
import { ApproveDialog } from "./ApproveDialog";
import { CallOffDialog } from "./CallOffDialog";
import type { DecisionName } from "./decisions";
import { RejectDialog } from "./RejectDialog";
import { WithdrawDialog } from "./WithdrawDialog";

/** What a dialog about a request is given. */
export interface DecisionProps {
  readonly bench: Workbench;
  readonly request: RefundRequestView;
  readonly onClose: () => void;
}

/** The dialog of each decision. */
export const DIALOGS: Readonly<Record<DecisionName, ComponentType<DecisionProps>>> = {
  approve: ApproveDialog,
  reject: RejectDialog,
  callOff: CallOffDialog,
  withdraw: WithdrawDialog,
};
