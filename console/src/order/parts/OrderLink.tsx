import Link from "@cloudscape-design/components/link";
import { useNavigate } from "react-router";
import { useViewpoint } from "../viewpoint";

/** Another order, by its id, as the page's viewpoint shows it. */
export function OrderLink({ orderId }: { readonly orderId: string }) {
  const navigate = useNavigate();
  const href = useViewpoint().pathOf(orderId);
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
