/** A list as far as it was read; what reading it with react-query answers. */
export interface Reading<Item> {
  /** What is known, or undefined before anything is. */
  readonly data: readonly Item[] | undefined;
  readonly error: Error | null;
  /** Whether it is being read right now. */
  readonly isFetching: boolean;
  /** When it was read last, in milliseconds since 1970; 0 before. */
  readonly dataUpdatedAt: number;
  readonly refetch: () => Promise<unknown>;
  /** Lists in pages: whether there is more, and how to ask on. */
  readonly hasNextPage?: boolean;
  readonly isFetchingNextPage?: boolean;
  readonly fetchNextPage?: () => Promise<unknown>;
}
