import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { useTranslation } from "react-i18next";
import type { BindsTo, TargetChoice } from "../api/schema";
import { columnsHere } from "./columns";

/** The chosen target, an application with its organization, and a way to choose another. */
export function ChosenTarget(props: {
  readonly kind: BindsTo;
  readonly target: TargetChoice | null;
  readonly onChange: () => void;
}) {
  const { kind, target } = props;
  const { t } = useTranslation("binding");
  const items = [{ label: t(`target.${kind}.label`), value: target?.name ?? t("order.unknown") }];
  if (target?.organization_name) {
    items.push({ label: t("target.organization.label"), value: target.organization_name });
  }
  return (
    <Container
      header={
        <Header variant="h2" actions={<Button onClick={props.onChange}>{t("target.change")}</Button>}>
          {t("target.heading")}
        </Header>
      }
    >
      <KeyValuePairs columns={columnsHere()} minColumnWidth={220} items={items} />
    </Container>
  );
}
