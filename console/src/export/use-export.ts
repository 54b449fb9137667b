import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useServices } from "../app/services";
import { useEntitlementLine } from "../entitlements/entitlement-words";
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
    const { signal } = stopping;
    const progress = (count: number) => tell({ id, ...running(count, () => stopping.abort(), onGone) });
    setBusy(true);
    progress(0);
    try {
      const words = { t, package: packageLine, zone: localZone() };
      const { exportOrders } = await import("./export-orders");
      const saved = await exportOrders({ api, view, words, signal, progress });
      tell({ id, ...(saved ? done(saved.count, saved.name) : NOTHING) });
    } catch (error) {
      tell({ id, ...(signal.aborted ? CANCELLED : failed(error, start)) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, start };
}
