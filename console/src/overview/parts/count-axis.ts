/** Below this many orders an axis would get steps of a fraction. */
const LEAST = 4;

/** An axis for numbers of orders: from none to the most there are, with whole numbers only. */
export function countAxis(counts: readonly number[], locale: string) {
  const number = new Intl.NumberFormat(locale);
  return {
    yDomain: [0, Math.max(LEAST, ...counts)],
    yTickFormatter: (count: number) => (Number.isInteger(count) ? number.format(count) : ""),
  };
}
