import Box from "@cloudscape-design/components/box";
import Skeleton from "@cloudscape-design/components/skeleton";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/language";
import { AddressLink } from "../../shell/AddressLink";

/** A number of orders. */
export interface BigNumber {
  /** What is counted. */
  readonly label: string;
  readonly count: number;
  /** The list of these orders; none where the list cannot be filtered to them. */
  readonly to?: string;
}

interface Props {
  readonly numbers: readonly BigNumber[];
  readonly loading: boolean;
}

/** Numbers to be seen from afar, each leading to its orders. */
export function BigNumbers({ numbers, loading }: Props) {
  return (
    <dl className="overview-numbers">
      {numbers.map((each) => (
        <div key={each.label}>
          <dt>
            <Box variant="awsui-key-label">{each.label}</Box>
          </dt>
          <dd>
            <Box fontSize="heading-xl" fontWeight="bold">
              {loading ? <Skeleton variant="text-heading-xl" width="2em" /> : <Count {...each} />}
            </Box>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Count({ label, count, to }: BigNumber) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale).format(count);
  if (!to) return number;
  return (
    <AddressLink to={to} fontSize="heading-xl" ariaLabel={`${label}: ${t("orders", { count })}`}>
      {number}
    </AddressLink>
  );
}
