/** The most characters that a name may have, counted as the API counts them: code points. */
export const NAME_LENGTH = 100;

/** Whatever ends a line or steers how the rest is read: control characters, separators, lone surrogates, direction. */
const REFUSED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Letters and symbols by category, but drawn as nothing. */
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0]/gu;

const VISIBLE = /[^\p{C}\p{M}\p{Z}]/u;

/**
 * The name that the API makes of what somebody typed, or null where it refuses it (`name_invalid`).
 *
 * One line of 1 to 100 characters after trimming, at least one of them visible (design.md §4, Forms). The API checks
 * again and has the last word.
 */
export function nameOf(typed: string): string | null {
  if (REFUSED.test(typed)) return null;
  const name = typed.replace(/^\p{Zs}+|\p{Zs}+$/gu, "");
  if (!VISIBLE.test(name.replace(BLANKS, ""))) return null;
  return [...name].length <= NAME_LENGTH ? name : null;
}
