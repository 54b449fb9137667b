import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { loadMessages, type Namespace } from "../language/language";

type Module = { readonly default: ComponentType };

/** A page that is loaded with its messages when somebody first goes there. */
function page(
  load: () => Promise<Module>,
  namespaces: readonly Namespace[],
): LazyExoticComponent<ComponentType> {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadMessages(namespaces)]);
    return module;
  });
}

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
export const Shell = page(() => import("../shell/Shell"), ["shell", "statuses", "problems", "entitlements"]);
export const OrdersPage = page(() => import("../orders/OrdersPage"), ["orders", "export"]);
export const OverviewPage = page(() => import("../overview/OverviewPage"), ["overview"]);
export const OrderPage = page(() => import("../order/OrderPage"), ["order", "timeline"]);
export const BindPage = page(() => import("../binding/BindPage"), ["binding"]);
