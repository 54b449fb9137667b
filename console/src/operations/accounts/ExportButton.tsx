import Button from "@cloudscape-design/components/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useServices } from "../../app/services";
import { save } from "../../export/save";
import { isoDay } from "../../formats/iso-day";
import { useProblemWords } from "../../problems/problem-words";
import { useNews } from "../../shell/news";
import { exportPage } from "./accounts";
import { wholeExport } from "./whole-export";

/** Hands out everything that is kept of the account, as a file. */
export function ExportButton({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation("operations/accounts");
  const { api } = useServices();
  const { tell } = useNews();
  const words = useProblemWords();
  const exporting = useMutation({
    mutationFn: () => wholeExport((cursor) => exportPage(api, accountId, cursor)),
    onSuccess: (whole) => {
      const name = `${accountId}-${isoDay(new Date())}.json`;
      save(JSON.stringify(whole, null, 2), name, "application/json");
      tell({
        id: "account-exported",
        kind: "success",
        title: t("export.done"),
        text: t("export.file", { name }),
      });
    },
    onError: (error) => {
      const { sentence, next } = words(error);
      tell({ id: "account-exported", kind: "error", title: sentence, text: next });
    },
  });
  return (
    <Button
      iconName="download"
      loading={exporting.isPending}
      loadingText={t("export.running")}
      onClick={() => exporting.mutate()}
    >
      {t("export.button")}
    </Button>
  );
}
