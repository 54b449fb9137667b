import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimView } from "../../api/schema";
import { List } from "../parts/List";
import type { Reading } from "../parts/reading";
import { useColumns } from "./columns";
import { SettleDialog } from "./SettleDialog";

interface Props {
  readonly reading: Reading<ClaimView>;
  readonly header: ReactNode;
}

/** Registrations that wait, each with the way to settle it. */
export function ClaimList({ reading, header }: Props) {
  const { t } = useTranslation("operations/claims");
  const [chosen, choose] = useState<ClaimView | null>(null);
  return (
    <>
      <List
        reading={reading}
        label={t("title")}
        columns={useColumns(choose)}
        keyOf={({ name, claim_id }) => `${name} ${claim_id}`}
        header={header}
        empty={t("empty")}
      />
      {chosen && <SettleDialog claim={chosen} onClose={() => choose(null)} />}
    </>
  );
}
