import { matchPath } from "react-router";
import { shownLanguage } from "../language/language";
import { loadDesignMessages } from "../shell/design-messages";
import { type Page, page } from "./loading";

/** The light area: no design system, small enough for a buyer's first visit. */
export const HomePage = page(() => import("../home/HomePage"), ["light", "home"]);
export const HelpPage = page(() => import("../help/HelpPage"), ["light", "help", "statuses"]);
export const LinkPage = page(() => import("../link/LinkPage"), ["light", "link", "problems", "statuses"]);
export const CallbackPage = page(() => import("../sign-in/CallbackPage"), ["light"]);
export const SignUpPage = page(() => import("../account/SignUpPage"), ["light", "account"]);
export const ConfirmPage = page(() => import("../account/ConfirmPage"), ["light", "account"]);
export const ResetPage = page(() => import("../account/ResetPage"), ["light", "account"]);
export const NotFoundPage = page(() => import("../home/NotFoundPage"), ["light", "home"]);

/** The console, with its design system. */
export const Shell = page(async () => {
  const [module] = await Promise.all([import("../shell/Shell"), loadDesignMessages(shownLanguage())]);
  return module;
}, ["shell", "statuses", "problems", "entitlements"]);
const OrdersPage = page(() => import("../orders/OrdersPage"), ["orders", "export"]);
const OverviewPage = page(() => import("../overview/OverviewPage"), ["overview", "orders"]);
const OrderPage = page(() => import("../order/OrderPage"), ["order", "timeline", "refund", "asking"]);
const OperationsArea = page(() => import("../operations/area/OperationsArea"), ["operations", "asking"]);
const BindPage = page(() => import("../binding/BindPage"), ["binding", "asking"]);

/** The pages of the console by their address. */
export const CONSOLE: readonly (readonly [path: string, page: Page])[] = [
  ["/orders", OrdersPage],
  ["/orders/:orderId", OrderPage],
  ["/orders/:orderId/bind", BindPage],
  ["/overview", OverviewPage],
  ["/operations/*", OperationsArea],
];

/** Begin to load the console's page at an address, where it is one: somebody is about to go there. */
export function preload(pathname: string): void {
  const found = CONSOLE.find(([path]) => matchPath(path, pathname));
  if (!found) return;
  Shell.preload();
  found[1].preload();
}
