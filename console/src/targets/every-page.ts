interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursor: string | null;
}

/** All items of a list whose pages are read by `read`, the first with the cursor null. */
export async function everyPage<Item>(read: (cursor: string | null) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read(cursor);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== null);
  return items;
}
