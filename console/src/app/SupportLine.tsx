import { Trans } from "react-i18next";
import { useServices } from "./services";

/** Whom to ask, on every page (O-61, O-73): the deployment's contact as a link where it is one. */
export function SupportLine() {
  return <Trans i18nKey="support" ns="app" components={{ contact: <SupportContact /> }} />;
}

/** The contact alone. */
export function SupportContact() {
  const contact = useServices().config.supportContact;
  const address = hrefOf(contact);
  return address ? <a href={address}>{contact}</a> : <span>{contact}</span>;
}

/** The link that a contact stands for: a web address, an e-mail address, or none for plain words. */
export function hrefOf(contact: string): string | null {
  if (/^https?:\/\//.test(contact)) return contact;
  return /^\S+@\S+$/.test(contact) ? `mailto:${contact}` : null;
}
