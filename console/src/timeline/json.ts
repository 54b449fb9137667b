/** A message as it came: laid out where it is whole JSON; the text itself where it is not (cut over 64 kB). */
export function laidOut(body: string): { readonly text: string; readonly whole: boolean } {
  try {
    return { text: JSON.stringify(JSON.parse(body), null, 2), whole: true };
  } catch {
    return { text: body, whole: false };
  }
}
