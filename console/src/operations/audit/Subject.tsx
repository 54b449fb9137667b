import { useTranslation } from "react-i18next";
import { AddressLink } from "../../shell/AddressLink";
import { orderPath } from "../order/viewpoint";
import { AccountLink } from "../parts/AccountLink";
import { Id } from "../parts/Id";
import { subjectOf } from "./subjects";

/** What an action was about, with the way to its page. */
export function Subject({ id }: { readonly id: string }) {
  const { t } = useTranslation("operations/audit");
  switch (subjectOf(id)) {
    case "nothing":
      return t("nothing");
    case "account":
      return (
        <Id>
          <AccountLink accountId={id} />
        </Id>
      );
    case "order":
      return (
        <Id>
          <AddressLink to={orderPath(id)}>{id}</AddressLink>
        </Id>
      );
    case "other":
      return <Id>{id}</Id>;
  }
}
