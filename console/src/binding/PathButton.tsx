import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import { useNavigate } from "react-router";

/** A link to another page of the console that looks like a button. */
export function PathButton({
  to,
  children,
  variant = "normal",
}: {
  readonly to: string;
  readonly children: string;
  readonly variant?: ButtonProps.Variant;
}) {
  const navigate = useNavigate();
  return (
    <Button
      href={to}
      variant={variant}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(to);
      }}
    >
      {children}
    </Button>
  );
}
