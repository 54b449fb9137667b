import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { quantity } from "../formats/amounts";
import { useLanguage } from "../language/language";
import { Refresh } from "./Refresh";
import type { Reading } from "./reading";

interface Props {
  readonly reading: Reading;
  /** Buttons of the list as a whole. */
  readonly actions?: ReactNode;
}

/** The list's name, how many orders are known to be in it, and what can be done with it. */
export function OrdersHeader({ reading, actions }: Props) {
  const { t } = useTranslation("orders");
  const { locale } = useLanguage();
  const { known, complete, waiting } = reading;
  const counter = `(${quantity(String(known), locale)}${complete ? "" : "+"})`;
  return (
    <Header
      variant="h1"
      description={t("description")}
      {...(!waiting && known > 0 && { counter })}
      actions={
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <Refresh reading={reading} />
          {actions}
        </SpaceBetween>
      }
    >
      {t("title")}
    </Header>
  );
}
