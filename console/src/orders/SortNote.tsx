import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { useTranslation } from "react-i18next";
import type { View } from "./view";

interface Props {
  readonly view: View;
  readonly show: (next: View) => void;
}

/** Says that a column has sorted the rows on screen and nothing else. */
export function SortNote({ view, show }: Props) {
  const { t } = useTranslation("orders");
  const column = view.rows && t(`columns.${view.rows.column}`);
  return (
    <div role="status">
      {column && (
        <Box variant="small" color="text-body-secondary">
          {t("sort.note", { column })}{" "}
          <Button variant="inline-link" onClick={() => show({ ...view, rows: null })}>
            {t("sort.undo")}
          </Button>
        </Box>
      )}
    </div>
  );
}
