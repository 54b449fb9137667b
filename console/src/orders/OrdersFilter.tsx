import PropertyFilter from "@cloudscape-design/components/property-filter";
import { useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCatalog } from "../catalog/catalog";
import { filterOptions, useFilterProperties } from "./filter-properties";
import { meantBy } from "./free-text";
import { useMendedFilter } from "./mended-filter";
import { useNarrow } from "./narrow";
import type { Reading } from "./reading";
import { tokensOf, withTokens } from "./tokens";
import type { View } from "./view";

interface Props {
  readonly view: View;
  readonly show: (next: View) => void;
  readonly reading: Reading;
}

/** Every condition that the API knows (O-26, O-27): all of them are met, of several values of one any. */
export function OrdersFilter({ view, show, reading }: Props) {
  const { t } = useTranslation("orders");
  const { data: products = [] } = useCatalog();
  const properties = useFilterProperties(products);
  const query = useMemo(() => ({ tokens: tokensOf(view), operation: "and" as const }), [view]);
  const countText = useCountText(reading);
  const placeholder = t(useNarrow() ? "filter.label" : "filter.placeholder");
  const frame = useRef<HTMLDivElement>(null);
  const frameId = useId();
  useMendedFilter(frame);
  return (
    <div ref={frame} id={frameId}>
      <PropertyFilter
        query={query}
        onChange={({ detail }) =>
          show(
            withTokens(
              view,
              detail.tokens.map((token) => meantBy(token, products)),
            ),
          )
        }
        filteringProperties={properties}
        filteringOptions={filterOptions(products)}
        freeTextFiltering={{ operators: [":"], defaultOperator: ":" }}
        readOnlyOperations
        loading={reading.waiting || reading.filling}
        countText={countText}
        filteringAriaLabel={t("filter.label")}
        filteringPlaceholder={placeholder}
      />
    </div>
  );
}

function useCountText({ known, complete, waiting }: Reading): string {
  const { t } = useTranslation("orders");
  if (waiting) return "";
  return complete ? t("filter.count", { count: known }) : t("filter.countMore", { count: known });
}
