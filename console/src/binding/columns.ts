/** CSS pixels below which a screen is a phone's: the design system's own limit. */
const PHONE = 688;

/**
 * How many columns facts are laid out in: a first guess that holds, because the design system measures only after it
 * has drawn, and what it then moves is a layout shift.
 */
export function columnsHere(): number {
  return window.innerWidth < PHONE ? 1 : 2;
}
