import { useState } from "react";
import { useTranslation } from "react-i18next";
import { apiPages } from "../all-orders/api-pages";
import { useServices } from "../app/services";
import { useEntitlementLine } from "../entitlements/entitlement-words";
import { listOf } from "../orders/listing";
import type { View } from "../orders/view";
import { useNews } from "../shell/news";
import { CANCELLED, done, failed, NOTHING, running } from "./export-news";
import { localZone } from "./stamps";

/**
 * Exporting the orders of a view, told at the top of the page from the beginning to the end.
 *
 * It goes on while the person looks at other pages. `onGone`, which must stay the same, takes the focus when the button
 * that cancels goes.
 */
export function useExport(view: View, onGone: () => void) {
  const { api } = useServices();
  const { t } = useTranslation("export");
  const packageLine = useEntitlementLine();
  const { tell } = useNews();
  const [id] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);

  const start = async () => {
    const stopping = new AbortController();
    const cancel = () => stopping.abort();
    const progress = (count: number) => tell({ id, ...running(count, cancel, onGone) });
    setBusy(true);
    progress(0);
    try {
      const { exportOrders } = await import("./export-orders");
      const saved = await exportOrders({
        read: apiPages(api, listOf(view)),
        products: view.products,
        words: { t, package: packageLine, zone: localZone() },
        signal: stopping.signal,
        progress,
      });
      tell({ id, ...(saved ? done(saved.count, saved.name) : NOTHING) });
    } catch (error) {
      tell({ id, ...(stopping.signal.aborted ? CANCELLED : failed(error, start)) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, start };
}
