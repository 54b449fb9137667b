import type { ReactNode } from "react";
import type { Preferences } from "./preferences";
import type { Reading } from "./reading";
import type { View } from "./view";

/** What the table and the cards have in common. */
export interface ListProps {
  readonly view: View;
  readonly show: (next: View) => void;
  readonly reading: Reading;
  readonly liking: Preferences;
  readonly header: ReactNode;
  readonly filter: ReactNode;
  readonly pagination: ReactNode;
  readonly preferences: ReactNode;
  readonly empty: ReactNode;
}
