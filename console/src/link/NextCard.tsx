import type { RegistrationView } from "../api/schema";
import { FocusHere } from "../light/FocusHere";
import { useSignedIn } from "../sign-in/signed-in";
import { ConfirmLink } from "./ConfirmLink";
import { NewPurchase } from "./NewPurchase";
import { NextSkeleton } from "./NextSkeleton";
import { AfterLink } from "./order/AfterLink";
import { RepeatPurchase } from "./RepeatPurchase";
import type { useLink } from "./registration";

interface Props {
  /** Undefined while it is read. */
  readonly visit: RegistrationView | undefined;
  readonly link: ReturnType<typeof useLink>;
}

/** What the buyer does next. */
export function NextCard({ visit, link }: Props) {
  const signedIn = useSignedIn();
  if (!visit) return <NextSkeleton />;
  if (visit.used) {
    return (
      <FocusHere wanted={!link.isIdle}>
        <AfterLink visit={visit} />
      </FocusHere>
    );
  }
  if (signedIn) return <ConfirmLink visit={visit} busy={link.isPending} onLink={() => link.mutate(null)} />;
  if (visit.linked_account) return <RepeatPurchase account={visit.linked_account} />;
  return <NewPurchase product={visit.product.name} />;
}
