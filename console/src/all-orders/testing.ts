import type { OrderPage, OrderRow } from "../api/schema";
import type { ReadPage } from "./each-page";

const ROW: OrderRow = {
  order_id: "agmt-1",
  version: 1,
  product: { key: "apppush", name: "AppPush" },
  order_status: "PENDING_LINK",
  subscription_status: "SUBSCRIBED",
  amount: { amount: "120.00", currency: "USD" },
  entitlements: [],
  created_at: "2026-11-01T12:00:00.000000Z",
  expires_at: null,
  window: {
    starts_at: "2026-11-01T12:00:00.000000Z",
    ends_at: "2026-11-03T12:00:00.000000Z",
    open: false,
  },
  binding: null,
  schedule: null,
  benefits_active: false,
  actions: [],
  account_id: "account-1",
  aws_account: "111122223333",
  warnings: [],
};

/** An order for tests, like the usual one but for what is given. */
export function row(given: Partial<OrderRow> = {}): OrderRow {
  return { ...ROW, ...given };
}

/** An API that holds `pages` of a list, refuses as often as told before each page, and notes what it was asked. */
export class FakeList {
  readonly asked: (string | null)[] = [];
  private readonly refusals: Error[] = [];

  constructor(private readonly pages: readonly (readonly OrderRow[])[]) {}

  /** Refuse the next requests like this, one after the other. */
  refuse(...errors: readonly Error[]): this {
    this.refusals.push(...errors);
    return this;
  }

  read: ReadPage = async (cursor): Promise<OrderPage> => {
    this.asked.push(cursor);
    const refusal = this.refusals.shift();
    if (refusal) throw refusal;
    const at = Number(cursor ?? 0);
    return { items: this.pages[at] ?? [], cursor: at + 1 < this.pages.length ? `${at + 1}` : null };
  };
}
