import Link from "@cloudscape-design/components/link";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";

interface Props {
  readonly href: string;
  readonly children: ReactNode;
  /** Where the words alone do not say which order is meant. */
  readonly label?: string;
  readonly small?: boolean;
}

/** A link to another page of the console that keeps the sign-in: no page load. */
export function OrderLink({ href, children, label, small = false }: Props) {
  const navigate = useNavigate();
  return (
    <Link
      href={href}
      fontSize={small ? "body-s" : "inherit"}
      {...(label && { ariaLabel: label })}
      onFollow={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </Link>
  );
}

/** The address of an order's page; `step` names a page below it. */
export function orderPath(orderId: string, step?: "bind"): string {
  const path = `/orders/${encodeURIComponent(orderId)}`;
  return step ? `${path}/${step}` : path;
}
