import { useTranslation } from "react-i18next";
import type { BindsTo } from "../api/schema";
import { useCatalog } from "../catalog/catalog";
import { useLanguage } from "../language/language";

const KINDS: readonly BindsTo[] = ["application", "organization"];

/** Which products are bound to what (O-53, O-55); the names follow when the catalog is there. */
export function TargetKinds() {
  const { t } = useTranslation("help");
  const { locale } = useLanguage();
  const { data } = useCatalog();
  const names = (kind: BindsTo) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(
      (data ?? []).filter(({ binds_to }) => binds_to === kind).map(({ name }) => name),
    );
  return (
    <dl className="help-kinds">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t(`binding.${kind}`)}</dt>
          <dd>{names(kind) || "…"}</dd>
        </div>
      ))}
    </dl>
  );
}
