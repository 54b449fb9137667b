import { AskForCode } from "./AskForCode";
import { useVisit } from "./carried";
import { NewPassword } from "./NewPassword";

/** `/reset`: a forgotten password, in two steps; the browser's back button goes back to the first. */
export default function ResetPage() {
  const { email, sentAt } = useVisit();
  if (email && sentAt !== undefined) return <NewPassword email={email} sentAt={sentAt} />;
  return <AskForCode known={email} />;
}
