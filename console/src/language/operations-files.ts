/** Where the texts of the operations pages are, each page's in its own folder. */
export const FILES = import.meta.glob<{ default: object }>("../operations/*/messages/*.json");
