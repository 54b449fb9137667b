import { newKey } from "../api/client";

/**
 * The idempotency key of what a person wants right now.
 *
 * The same wish keeps its key over retries, so that it is carried out once however often it is sent. Another wish, or
 * the same one after it came true, has another: the API would answer an old key as it did then and change nothing.
 */
export class WishKey {
  private current: { readonly wish: string; readonly key: string } | null = null;

  constructor(private readonly make: () => string = newKey) {}

  /** The key of `wish`, which is told from others by its text. */
  of(wish: string): string {
    if (this.current?.wish !== wish) this.current = { wish, key: this.make() };
    return this.current.key;
  }

  /** The wish came true. */
  fulfilled(): void {
    this.current = null;
  }
}
