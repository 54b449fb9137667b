/** A part of a whole in per cent: "12.5%"; of nothing it is none. */
export function share(part: number, whole: number, locale: string): string {
  const ratio = whole === 0 ? 0 : part / whole;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(ratio);
}
