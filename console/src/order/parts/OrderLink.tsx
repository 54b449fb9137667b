import Link from "@cloudscape-design/components/link";
import { useNavigate } from "react-router";

/** Another order, by its id. */
export function OrderLink({ orderId }: { readonly orderId: string }) {
  const navigate = useNavigate();
  const href = `/orders/${encodeURIComponent(orderId)}`;
  return (
    <Link
      href={href}
      variant="primary"
      onFollow={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      {orderId}
    </Link>
  );
}
