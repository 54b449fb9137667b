import { useState } from "react";

/** `values`, as they were when `holding` began for as long as it lasts: a form stays as it was sent. */
export function useHeld<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
  holding: boolean,
): Values {
  const [held, setHeld] = useState(values);
  if (holding) return held;
  // React's way to remember what was rendered last: https://react.dev/reference/react/useState
  if (Object.keys(values).some((name) => values[name] !== held[name])) setHeld(values);
  return values;
}
