import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Name the page in the browser's tab while it is shown. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation("app");
  const product = t("product");
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
