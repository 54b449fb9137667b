/** Have the browser save a text as a file, as a download of its own. */
export function save(text: string, name: string, type = "text/csv"): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data from the click on.
  URL.revokeObjectURL(address);
}
