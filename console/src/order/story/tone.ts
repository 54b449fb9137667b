import type { AlertProps } from "@cloudscape-design/components/alert";
import type { StoryName } from "./story";

/** How the story looks: what is well, what needs somebody, what went wrong; all else is plain information. */
const TONES: Readonly<Partial<Record<StoryName, AlertProps.Type>>> = {
  bound: "success",
  boundInactive: "warning",
  handover: "warning",
  subscriptionFailed: "error",
  subscriptionEnding: "warning",
  subscriptionEnded: "warning",
  review: "warning",
  reviewBound: "warning",
  reviewRevoked: "warning",
  terminated: "error",
};

/** The kind of notice that tells the story. */
export function toneOf(story: StoryName): AlertProps.Type {
  return TONES[story] ?? "info";
}
