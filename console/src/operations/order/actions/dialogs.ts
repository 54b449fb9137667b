import type { ComponentType } from "react";
import type { OrderDetail } from "../../../api/schema";
import { MoveLinkDialog } from "../move-link/MoveLinkDialog";
import { PairDialog } from "../pair/PairDialog";
import { RebindDialog } from "../rebind/RebindDialog";
import { ReplayDialog } from "../replay/ReplayDialog";
import type { ActionName } from "./actions";

/** What a dialog about an order is given. */
export interface DialogProps {
  readonly order: OrderDetail;
  readonly onClose: () => void;
}

/** The dialog of each action. */
export const DIALOGS: Readonly<Record<ActionName, ComponentType<DialogProps>>> = {
  rebind: RebindDialog,
  moveLink: MoveLinkDialog,
  pair: PairDialog,
  replay: ReplayDialog,
};
