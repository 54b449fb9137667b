import type { ReactNode } from "react";

/** Something that a person must know; errors are read out at once. */
export function Notice(props: {
  readonly kind: "error" | "warning" | "success" | "info";
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div
      className={`light-notice light-notice-${props.kind}`}
      role={props.kind === "error" ? "alert" : "status"}
    >
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}
