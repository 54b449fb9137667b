import { useTranslation } from "react-i18next";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";
import { Heading } from "./Heading";

/** Every status with its meaning (O-31 to O-37); the labels are the same in every language (O-74). */
export function StatusTables() {
  const { t } = useTranslation(["help", "statuses"]);
  const ofOrders = keysOf(ORDER_STATUS).map((status) => ({
    label: ORDER_STATUS[status],
    meaning: t(`order.${status}`, { ns: "statuses" }),
  }));
  const ofSubscriptions = keysOf(SUBSCRIPTION_STATUS).map((status) => ({
    label: SUBSCRIPTION_STATUS[status],
    meaning: t(`subscription.${status}`, { ns: "statuses" }),
  }));
  return (
    <>
      <StatusTable id="order-statuses" title={t("statuses.order")} rows={ofOrders} />
      <StatusTable id="subscription-statuses" title={t("statuses.subscription")} rows={ofSubscriptions} />
    </>
  );
}

function StatusTable(props: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly meaning: string }[];
}) {
  const { t } = useTranslation("help");
  return (
    <section>
      <Heading id={props.id} level={3}>
        {props.title}
      </Heading>
      <table className="help-statuses" aria-labelledby={props.id}>
        <thead>
          <tr>
            <th scope="col">{t("statuses.status")}</th>
            <th scope="col">{t("statuses.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ label, meaning }) => (
            <tr key={label}>
              <th scope="row" lang="en">
                {label}
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `Object.keys`, for records whose keys are known. */
function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] {
  return Object.keys(record) as Key[];
}
