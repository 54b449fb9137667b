import type account from "../account/messages/en.json";
import type app from "../app/messages/en.json";
import type asking from "../asking/messages/en.json";
import type binding from "../binding/messages/en.json";
import type entitlements from "../entitlements/messages/en.json";
import type exporting from "../export/messages/en.json";
import type help from "../help/messages/en.json";
import type home from "../home/messages/en.json";
import type light from "../light/messages/en.json";
import type link from "../link/messages/en.json";
import type operationsAccounts from "../operations/accounts/messages/en.json";
import type operationsAudit from "../operations/audit/messages/en.json";
import type operationsClaims from "../operations/claims/messages/en.json";
import type operationsDeadLetters from "../operations/dead-letters/messages/en.json";
import type operationsHolds from "../operations/holds/messages/en.json";
import type operations from "../operations/messages/en.json";
import type operationsOrder from "../operations/order/messages/en.json";
import type operationsReconciliation from "../operations/reconciliation/messages/en.json";
import type operationsRefund from "../operations/refund/messages/en.json";
import type operationsSearch from "../operations/search/messages/en.json";
import type order from "../order/messages/en.json";
import type orders from "../orders/messages/en.json";
import type overview from "../overview/messages/en.json";
import type problems from "../problems/messages/en.json";
import type refund from "../refund/messages/en.json";
import type shell from "../shell/messages/en.json";
import type statuses from "../statuses/messages/en.json";
import type timeline from "../timeline/messages/en.json";

/** One namespace per folder with messages; the English ones say which there are. */
export interface Messages {
  readonly account: typeof account;
  readonly app: typeof app;
  readonly asking: typeof asking;
  readonly binding: typeof binding;
  readonly entitlements: typeof entitlements;
  readonly export: typeof exporting;
  readonly help: typeof help;
  readonly home: typeof home;
  readonly light: typeof light;
  readonly link: typeof link;
  readonly operations: typeof operations;
  readonly "operations/accounts": typeof operationsAccounts;
  readonly "operations/audit": typeof operationsAudit;
  readonly "operations/claims": typeof operationsClaims;
  readonly "operations/dead-letters": typeof operationsDeadLetters;
  readonly "operations/holds": typeof operationsHolds;
  readonly "operations/order": typeof operationsOrder;
  readonly "operations/reconciliation": typeof operationsReconciliation;
  readonly "operations/refund": typeof operationsRefund;
  readonly "operations/search": typeof operationsSearch;
  readonly order: typeof order;
  readonly orders: typeof orders;
  readonly overview: typeof overview;
  readonly problems: typeof problems;
  readonly refund: typeof refund;
  readonly shell: typeof shell;
  readonly statuses: typeof statuses;
  readonly timeline: typeof timeline;
}

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: Messages;
  }
}
