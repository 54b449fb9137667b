import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { EvidencePerson } from "../../../api/schema";
import { Secondary } from "../../../orders/Secondary";
import { Id } from "../../parts/Id";
import { Pairs } from "../parts/Pairs";

/** Who had a part in it, by account; the address only as long as it is kept. */
export function People({ people }: { readonly people: readonly EvidencePerson[] }) {
  const { t } = useTranslation("operations/refund");
  return (
    <Container header={<Header variant="h2">{t("evidence.people")}</Header>}>
      {people.length === 0 && <Box color="text-body-secondary">{t("evidence.nobody")}</Box>}
      {people.length > 0 && (
        <Pairs
          items={people.map(({ account_id, email, role }) => ({
            label: t(`evidence.role.${role}`),
            value: (
              <Id>
                {account_id}
                <Secondary>{email ?? t("evidence.erased")}</Secondary>
              </Id>
            ),
          }))}
        />
      )}
    </Container>
  );
}
