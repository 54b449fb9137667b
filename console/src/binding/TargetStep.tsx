import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BindsTo } from "../api/schema";
import { ProblemAlert } from "../problems/ProblemAlert";
import type { Choosing } from "./choosing";
import { CreateTarget } from "./create/CreateTarget";
import { TargetSelect } from "./TargetSelect";

interface Props {
  readonly kind: BindsTo;
  readonly choosing: Choosing;
}

/** Section "Select the vendor service" (O-52): what the order is to be bound to, or a new one (O-53 to O-55). */
export function TargetStep({ kind, choosing }: Props) {
  const { t } = useTranslation("binding");
  const [created, setCreated] = useState<string | null>(null);
  return (
    <Container>
      <SpaceBetween size="m">
        <Troubles kind={kind} choosing={choosing} />
        <TargetSelect kind={kind} choosing={choosing} />
        <div>
          <CreateTarget
            kind={kind}
            onCreated={({ id, name }) => {
              choosing.choose(id);
              setCreated(name);
            }}
          />
          <div role="status">
            {created !== null && (
              <Box padding={{ top: "s" }}>
                <StatusIndicator type="success">{t("target.created", { name: created })}</StatusIndicator>
              </Box>
            )}
          </div>
        </div>
      </SpaceBetween>
    </Container>
  );
}

/** Why there is nothing to choose from. */
function Troubles({ kind, choosing: { targets } }: Props) {
  const { t } = useTranslation("binding");
  if (targets.data?.length === 0) return <Box>{t(`target.${kind}.none`)}</Box>;
  if (!targets.error) return null;
  return (
    <ProblemAlert
      error={targets.error}
      onRetry={() => void targets.refetch()}
      retrying={targets.isFetching}
    />
  );
}
