import Link, { type LinkProps } from "@cloudscape-design/components/link";
import { useNavigate } from "react-router";

interface Props extends Pick<LinkProps, "children" | "ariaLabel" | "fontSize" | "variant"> {
  /** A path of these pages, with its query. */
  readonly to: string;
}

/** A link to another page of the console, which loads nothing anew. */
export function AddressLink({ to, ...props }: Props) {
  const navigate = useNavigate();
  return (
    <Link
      {...props}
      href={to}
      onFollow={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    />
  );
}
