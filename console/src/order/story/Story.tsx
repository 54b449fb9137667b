import Alert from "@cloudscape-design/components/alert";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { Countdown } from "./Countdown";
import { NextStep } from "./NextStep";
import { Notes } from "./Notes";
import { storyOf } from "./story";
import { useStoryValues } from "./story-values";
import { toneOf } from "./tone";

/** Where the order stands, what happens next, and until when it waits (O-60 to O-64, O-77). */
export function Story({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  const values = useStoryValues(order);
  const story = storyOf(order);
  return (
    <Alert
      type={toneOf(story)}
      header={t(`story.${story}.headline`, values)}
      action={<NextStep order={order} story={story} />}
    >
      <SpaceBetween size="xs">
        <div>{t(`story.${story}.text`, values)}</div>
        {order.order_status === "REFUND_WINDOW" && <Countdown until={order.window.ends_at} />}
        <Notes order={order} />
      </SpaceBetween>
    </Alert>
  );
}
