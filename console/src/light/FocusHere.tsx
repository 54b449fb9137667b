import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Takes the focus when it appears, where `wanted`: the control that somebody pressed is gone then, and the keyboard
 * and screen readers go on from what took its place.
 */
export function FocusHere({ wanted, children }: { readonly wanted: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [wantedAtFirst] = useState(wanted);
  useEffect(() => {
    if (wantedAtFirst) place.current?.focus();
  }, [wantedAtFirst]);
  return (
    <div ref={place} className="light-focus" tabIndex={-1}>
      {children}
    </div>
  );
}
