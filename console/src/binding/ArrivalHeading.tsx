import "./binding.css";
import Box from "@cloudscape-design/components/box";
import { type ReactNode, useEffect, useRef } from "react";

/** The heading of something that took the page's place: reading goes on from here (WCAG 2.4.3). */
export function ArrivalHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box variant="h1" tagOverride="div">
      <h1 ref={heading} tabIndex={-1} className="binding-heading">
        {children}
      </h1>
    </Box>
  );
}
