/** The rows of a CSV file, read by the letter of RFC 4180; throws where the file breaks it. */
export function parsed(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = file.startsWith("\uFEFF") ? 1 : 0;
  while (at < file.length) {
    const { text, end } = file[at] === '"' ? quoted(file, at) : plain(file, at);
    row.push(text);
    at = end + 1;
    if (file[end] === ",") continue;
    if (!file.startsWith("\r\n", end)) throw new Error(`neither comma nor CRLF at ${end}`);
    rows.push(row);
    row = [];
    at = end + 2;
  }
  return rows;
}

function plain(file: string, start: number) {
  const end = start + file.slice(start).search(/[,\r\n"]/);
  return { text: file.slice(start, end), end };
}

function quoted(file: string, start: number) {
  const [found = ""] = /^"(?:[^"]|"")*"/.exec(file.slice(start)) ?? [];
  if (!found) throw new Error(`no closing quote after ${start}`);
  return { text: found.slice(1, -1).replaceAll('""', '"'), end: start + found.length };
}
