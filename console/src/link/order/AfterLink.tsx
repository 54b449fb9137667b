import { Trans, useTranslation } from "react-i18next";
import type { RegistrationView } from "../../api/schema";
import { useServices } from "../../app/services";
import { Notice } from "../../light/Notice";
import { useSignedIn } from "../../sign-in/signed-in";
import { LinkedTo } from "../LinkedTo";
import { MyOrder } from "./MyOrder";
import { useOrderOfVisit } from "./order-of-visit";
import { SeenOrder } from "./SeenOrder";

/** The visit has linked: its order, its refund window, and what it will be bound to. */
export function AfterLink({ visit }: { readonly visit: RegistrationView }) {
  const { t } = useTranslation("link");
  const signedIn = useSignedIn();
  return (
    <>
      <Notice kind="success" title={t("linked.title")}>
        <Whose visit={visit} />
      </Notice>
      {visit.order && (signedIn ? <MyOrder visit={visit} /> : <SeenOrder order={visit.order} />)}
    </>
  );
}

/** Masked, until the order proves that it is the signed-in person's own. */
function Whose({ visit }: { readonly visit: RegistrationView }) {
  const { t } = useTranslation("link");
  const { email } = useServices().session;
  const { data: mine } = useOrderOfVisit(visit);
  if (mine && email) {
    return (
      <p>
        <Trans t={t} i18nKey="linked.mine" components={{ email: <strong>{email}</strong> }} />
      </p>
    );
  }
  return visit.linked_account && <LinkedTo account={visit.linked_account} />;
}
