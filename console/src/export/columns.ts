import type { TFunction } from "i18next";
import type { EntitlementView, OrderRow, TargetView } from "../api/schema";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";
import { localStamp } from "./stamps";
import type { NameOf } from "./target-names";

/** How the file says things: in the reader's language and time zone. */
export interface Words {
  readonly t: TFunction<"export">;
  /** What was bought, on one line. */
  readonly package: (entitlements: readonly EntitlementView[]) => string;
  /** The time zone's name. */
  readonly zone: string;
  readonly nameOf: NameOf;
}

/** A column of the file; an empty cell stands for what an order does not have. */
export interface Column {
  readonly header: string;
  readonly cell: (order: OrderRow) => string;
}

/** The columns of the list (O-28 to O-43) and what it shows on demand, one row per order. */
export function columns(words: Words): readonly Column[] {
  return [...purchase(words), ...times(words), ...use(words)];
}

function purchase({ t, package: line }: Words): readonly Column[] {
  return [
    { header: t("columns.orderId"), cell: (order) => order.order_id },
    { header: t("columns.product"), cell: (order) => order.product?.name ?? "" },
    { header: t("columns.orderStatus"), cell: (order) => ORDER_STATUS[order.order_status] },
    {
      header: t("columns.subscriptionStatus"),
      cell: (order) => SUBSCRIPTION_STATUS[order.subscription_status],
    },
    { header: t("columns.amount"), cell: (order) => order.amount?.amount ?? "" },
    { header: t("columns.currency"), cell: (order) => order.amount?.currency ?? "" },
    { header: t("columns.package"), cell: (order) => line(order.entitlements) },
  ];
}

function times(words: Words): readonly Column[] {
  const { t } = words;
  return [
    ...instant(words, t("columns.createdAt"), (order) => order.created_at),
    ...instant(words, t("columns.expiresAt"), (order) => order.expires_at),
    ...instant(words, t("columns.windowEndsAt"), (order) => order.window.ends_at),
  ];
}

/** Twice: as computers exchange it, and as the reader's clock shows it. */
function instant(
  { t, zone }: Words,
  name: string,
  at: (order: OrderRow) => string | null,
): readonly Column[] {
  const written = (order: OrderRow, write: (instant: string) => string) => {
    const found = at(order);
    return found === null ? "" : write(found);
  };
  return [
    { header: t("columns.utc", { name }), cell: (order) => written(order, (each) => each) },
    { header: t("columns.local", { name, zone }), cell: (order) => written(order, localStamp) },
  ];
}

function use(words: Words): readonly Column[] {
  const { t } = words;
  return [
    ...target(words, "bound", ({ binding }) => binding?.target),
    ...target(words, "scheduled", ({ schedule }) => schedule?.target),
    { header: t("columns.benefits"), cell: (order) => t(order.benefits_active ? "yes" : "no") },
    { header: t("columns.awsAccount"), cell: (order) => order.aws_account ?? "" },
  ];
}

/** Its name for people, its kind and its id for computers. */
function target(
  { t, nameOf }: Words,
  role: "bound" | "scheduled",
  of: (order: OrderRow) => TargetView | undefined,
): readonly Column[] {
  const written = (order: OrderRow, write: (target: TargetView) => string) => {
    const found = of(order);
    return found ? write(found) : "";
  };
  return [
    { header: t(`columns.${role}Name`), cell: (order) => written(order, nameOf) },
    { header: t(`columns.${role}Kind`), cell: (order) => written(order, ({ kind }) => t(`kinds.${kind}`)) },
    { header: t(`columns.${role}Id`), cell: (order) => written(order, ({ id }) => id) },
  ];
}
