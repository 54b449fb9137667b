import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { RefundEvidence } from "../../../api/schema";
import { save } from "../../../export/save";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { fileOf } from "./file";

/** What the document is about and when it was made; on screen the ways to print and to keep it. */
export function EvidenceHeader({ evidence }: { readonly evidence: RefundEvidence }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const { order, request, made_at } = evidence;
  const download = () => {
    const { name, text } = fileOf(evidence);
    save(text, name, "application/json");
  };
  return (
    <Header
      variant="h1"
      description={t("evidence.description", {
        order: order.order_id,
        request: request.request_id,
        time: exactTime(made_at, locale),
      })}
      actions={
        <div className="refund-screen-only">
          <SpaceBetween direction="horizontal" size="xs">
            <Button iconName="file" onClick={() => window.print()}>
              {t("evidence.print")}
            </Button>
            <Button iconName="download" onClick={download}>
              {t("evidence.download")}
            </Button>
          </SpaceBetween>
        </div>
      }
    >
      {t("evidence.title")}
    </Header>
  );
}
