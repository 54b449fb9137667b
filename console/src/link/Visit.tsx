import { useSignedIn } from "../sign-in/signed-in";
import { LinkProblem } from "./LinkProblem";
import { NextCard } from "./NextCard";
import { useOrderOfVisit } from "./order/order-of-visit";
import { PurchaseCard } from "./PurchaseCard";
import { isLost, isWrongAccount } from "./refusals";
import { useLink, useRegistration } from "./registration";
import { Steps } from "./Steps";
import { currentStep } from "./steps";
import { VisitProblem } from "./VisitProblem";
import { Waiting } from "./Waiting";

/** A buyer's visit: what was bought, how far the buyer is, and what comes next. */
export function Visit() {
  const { data: visit, error, refetch } = useRegistration();
  const link = useLink();
  const signedIn = useSignedIn();
  const order = useOrderOfVisit(visit).data;
  // A visit that has linked stays on screen when its cookie ends: the countdown is longer than the cookie lives.
  const shown = visit && (!isLost(error) || (visit.used && visit.order));
  if (error && !shown) return <VisitProblem error={error} again={() => void refetch()} />;
  const status = order?.order_status ?? visit?.order?.order_status ?? null;
  return (
    <>
      <Steps current={currentStep({ signedIn, linked: visit?.used ?? false, status })} />
      <PurchaseCard visit={visit} />
      {visit?.waiting_for_aws && <Waiting named={visit.aws_account !== null} />}
      {visit && link.error && <LinkProblem error={link.error} visit={visit} />}
      {!isLost(link.error) && !isWrongAccount(link.error) && <NextCard visit={visit} link={link} />}
    </>
  );
}
