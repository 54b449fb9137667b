import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { loadMessages, type Namespace } from "../language/language";

type Module = { readonly default: ComponentType };

/** A page that is loaded when somebody first goes there, or before that by `preload`. */
export type Page = LazyExoticComponent<ComponentType> & { readonly preload: () => void };

/** A page with its messages. */
export function page(load: () => Promise<Module>, namespaces: readonly Namespace[]): Page {
  let loading: Promise<Module> | null = null;
  const loadOnce = () => {
    loading ??= Promise.all([load(), loadMessages(namespaces)]).then(([module]) => module);
    return loading;
  };
  // Loading ahead is a courtesy: whoever goes to the page is told where it fails.
  const preload = () =>
    void loadOnce().catch(() => {
      loading = null;
    });
  return Object.assign(lazy(loadOnce), { preload });
}
