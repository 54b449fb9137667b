/** A formula of the API with the signs that people write: "1200.00 * 0.25 = 300.00" with × and −. */
export function formulaOf(text: string): string {
  return text.replaceAll(" * ", " × ").replaceAll(" - ", " − ").replaceAll(" / ", " ÷ ");
}
