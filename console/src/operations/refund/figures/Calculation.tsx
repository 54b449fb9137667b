import "./figures.css";
import { useTranslation } from "react-i18next";
import type { ProposalLine, ProposalView } from "../../../api/schema";
import { money } from "../../../formats/amounts";
import { useLanguage } from "../../../language/language";
import { usePolicyWords } from "../proposing/policy-words";
import { formulaOf } from "./formula";

/** Lines that are a part of the whole, and no amount. */
const SHARES: ReadonlySet<ProposalLine["name"]> = new Set(["time_share", "consumption_share", "used_share"]);

interface Props {
  readonly policy: ProposalView["policy"];
  readonly lines: readonly ProposalLine[];
  readonly currency: string;
}

/** How a policy comes to its amount: every number, and the formula that gives it. */
export function Calculation({ policy, lines, currency }: Props) {
  const { t } = useTranslation("operations/refund");
  const words = usePolicyWords();
  return (
    <table className="refund-figures" aria-label={t("calculation", { policy: words(policy).name })}>
      <tbody>
        {lines.map((line) => (
          <Line key={line.name} line={line} currency={currency} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, currency }: { readonly line: ProposalLine; readonly currency: string }) {
  const { t } = useTranslation("operations/refund");
  const { locale } = useLanguage();
  const { name, value, formula } = line;
  return (
    <tr className={name === "amount" ? "refund-result" : undefined}>
      <th scope="row">
        {t(`line.${name}`)}
        <code className="refund-formula">{formulaOf(formula)}</code>
      </th>
      <td>{SHARES.has(name) ? percent(value, locale) : money({ amount: value, currency }, locale)}</td>
    </tr>
  );
}

/** A share between 0 and 1 in hundredths, as exact as it comes. */
function percent(share: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 }).format(
    share as Intl.StringNumericLiteral,
  );
}
