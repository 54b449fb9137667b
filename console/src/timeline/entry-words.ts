import { useTranslation } from "react-i18next";
import type { Actor, DimensionView, EntitlementView, TimelineEntry } from "../api/schema";
import { useEntitlementLine } from "../entitlements/entitlement-words";
import { money } from "../formats/amounts";
import { useLanguage } from "../language/language";
import { useTargetWords } from "../order/target-words";
import { sentenceOf } from "./telling/sentence";
import type { Details } from "./telling/teller";

/** How an entry is told in one sentence; `dimensions` are those of the order's product. */
export function useEntrySentence(dimensions: readonly DimensionView[]): (entry: TimelineEntry) => string {
  const { t } = useTranslation("timeline");
  const target = useTarget();
  const amount = useAmount();
  const who = useWho();
  const bought = useEntitlementLine();
  return (entry) => {
    const { details } = entry;
    const name = sentenceOf(entry);
    if (name === null) return t("unknown", { kind: entry.kind });
    return t(`sentences.${name}`, {
      Who: who(entry.actor, "first"),
      who: who(entry.actor, "inside"),
      target: target(details),
      amount: amount(details),
      entitlements: bought(entitlements(details, dimensions)),
      account: details.aws_account ?? "",
      license: details.license_id ?? "",
      offer: details.offer_id ?? "",
      successor: details.successor_id ?? "",
      predecessor: details.predecessor_id ?? "",
      status: details.status ?? "",
      action: details.action ?? "",
      name: details.name ?? "",
      invoice: details.invoice_id ?? "",
      code: details.code ?? "",
    });
  };
}

/** How the person behind an entry is named, at a sentence's beginning or inside of it. */
export function useWho(): (actor: Actor | null, place: "first" | "inside") => string {
  const { t } = useTranslation("timeline");
  return (actor, place) => {
    const first = place === "first";
    if (actor === null) return first ? t("who.Somebody") : t("who.somebody");
    if (actor.you) return first ? t("who.You") : t("who.you");
    return actor.name ?? (first ? t("who.Erased") : t("who.erased"));
  };
}

function useTarget(): (details: Details) => string {
  const named = useTargetWords();
  return ({ target_kind, target_name, target_id = "" }) => {
    const kind = target_kind === "organization" ? "organization" : "application";
    return named({ kind, id: target_id }, target_name ?? null);
  };
}

function useAmount(): (details: Details) => string {
  const { locale } = useLanguage();
  return ({ amount, currency }) => (amount && currency ? money({ amount, currency }, locale) : "");
}

/** `EntitlementsRead` names quantities or values by dimension. */
function entitlements(details: Details, dimensions: readonly DimensionView[]): readonly EntitlementView[] {
  return Object.entries(details).map(([dimension, said]) => {
    const known = dimensions.find(({ key }) => key === dimension);
    const isNumber = /^-?\d+(\.\d+)?$/.test(said);
    return {
      dimension,
      quantity: isNumber ? said : null,
      value: isNumber ? null : said,
      unit: known?.unit ?? null,
      labels: known?.labels ?? null,
      expires_at: null,
    };
  });
}
