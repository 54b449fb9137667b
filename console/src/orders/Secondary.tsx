import Box from "@cloudscape-design/components/box";
import type { ReactNode } from "react";

/** A line below the first one of a cell. */
export function Secondary({ children }: { readonly children: ReactNode }) {
  return (
    <Box variant="small" color="text-body-secondary" display="block">
      {children}
    </Box>
  );
}
