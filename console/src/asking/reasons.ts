/** The most characters that a reason may have, as the API counts them: code points. */
export const REASON_LENGTH = 1000;

/** The reason that the API keeps of what somebody typed, or null where it takes none: too long, or nothing. */
export function reasonOf(typed: string): string | null {
  const reason = typed.trim();
  const { length } = [...reason];
  return length > 0 && length <= REASON_LENGTH ? reason : null;
}
