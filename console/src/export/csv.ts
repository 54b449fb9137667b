/** What makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Beginnings that spreadsheets take for formulas, in their full-width forms too
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Cells with these need quotes (RFC 4180, section 2, rules 5 to 7). */
const SPECIAL = /[",\r\n]/;

/** Rows as a CSV file for spreadsheets: RFC 4180 with a byte order mark, and no cell that runs as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
