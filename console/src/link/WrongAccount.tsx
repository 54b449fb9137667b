import { useTranslation } from "react-i18next";
import { ProblemError } from "../api/problems";
import type { LinkedAccount } from "../api/schema";
import { useServices } from "../app/services";
import { ProblemNotice } from "../light/ProblemNotice";
import { useProblemWords } from "../problems/problem-words";
import { LinkedTo } from "./LinkedTo";
import { SwitchAccount } from "./SwitchAccount";

/** Somebody else is signed in than the AWS account is linked to: who it is linked to, and how to switch (O-20). */
export function WrongAccount({ account }: { readonly account: LinkedAccount | null }) {
  const { t } = useTranslation("link");
  const words = useProblemWords()(new ProblemError("linked_to_other_account"));
  const { email } = useServices().session;
  return (
    <ProblemNotice words={words}>
      {account && <LinkedTo account={account} />}
      {email && <p>{t("signedInAs", { email })}</p>}
      <div className="light-actions">
        <SwitchAccount primary />
      </div>
    </ProblemNotice>
  );
}
