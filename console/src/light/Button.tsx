import type { ReactNode } from "react";

/** A button; `busy` keeps it focusable and ignores further clicks. */
export function Button(props: {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly primary?: boolean;
  readonly submit?: boolean;
  readonly busy?: boolean;
}) {
  const { busy = false } = props;
  return (
    <button
      type={props.submit ? "submit" : "button"}
      className={props.primary ? "light-button light-button-primary" : "light-button"}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.children}
    </button>
  );
}
