import Link from "@cloudscape-design/components/link";
import { hrefOf } from "../../app/SupportLine";
import { useServices } from "../../app/services";

/** Whom to ask: a link where the deployment's contact is an address, its words otherwise (O-61). */
export function SupportContact() {
  const { supportContact } = useServices().config;
  const href = hrefOf(supportContact);
  return href ? (
    <Link href={href} variant="primary">
      {supportContact}
    </Link>
  ) : (
    <span>{supportContact}</span>
  );
}
