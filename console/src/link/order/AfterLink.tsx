import { useTranslation } from "react-i18next";
import type { RegistrationView } from "../../api/schema";
import { Notice } from "../../light/Notice";
import { useSignedIn } from "../../sign-in/signed-in";
import { LinkedTo } from "../LinkedTo";
import { MyOrder } from "./MyOrder";
import { SeenOrder } from "./SeenOrder";

/** The visit has linked: its order, its refund window, and what it will be bound to. */
export function AfterLink({ visit }: { readonly visit: RegistrationView }) {
  const { t } = useTranslation("link");
  const signedIn = useSignedIn();
  return (
    <>
      <Notice kind="success" title={t("linked.title")}>
        {visit.linked_account && <LinkedTo account={visit.linked_account} />}
      </Notice>
      {visit.order && (signedIn ? <MyOrder visit={visit} /> : <SeenOrder order={visit.order} />)}
    </>
  );
}
