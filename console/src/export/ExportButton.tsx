import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { View } from "../orders/view";
import { useExport } from "./use-export";

/** Saves all orders of the filtered list, not only the page on screen, as a file for spreadsheets (O-25 to O-27). */
export function ExportButton({ view }: { readonly view: View }) {
  const { t } = useTranslation("export");
  const button = useRef<ButtonProps.Ref>(null);
  const { busy, start } = useExport(
    view,
    useCallback(() => button.current?.focus(), []),
  );
  return (
    <Button ref={button} iconName="download" loading={busy} loadingText={t("running")} onClick={start}>
      {t("export")}
    </Button>
  );
}
