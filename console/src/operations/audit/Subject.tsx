import { useTranslation } from "react-i18next";
import { AddressLink } from "../../shell/AddressLink";
import { orderPath } from "../order/viewpoint";
import { AccountLink } from "../parts/AccountLink";
import { Id } from "../parts/Id";
import { NOTHING, subjectOf } from "./subjects";

/** What an action was about, with the way to its page. */
export function Subject({ id }: { readonly id: string }) {
  const { t } = useTranslation("operations/audit");
  return id === NOTHING ? t("nothing") : <Id>{linked(id)}</Id>;
}

function linked(id: string) {
  switch (subjectOf(id)) {
    case "account":
      return <AccountLink accountId={id} />;
    case "order":
      return <AddressLink to={orderPath(id)}>{id}</AddressLink>;
    case "other":
      return id;
  }
}
