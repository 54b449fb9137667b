import type { ScheduleView, TargetChoice } from "../../api/schema";

/** The target that the list shows at first: the new one, the chosen one, or the only one; else none (""). */
export function chosenAtFirst(
  targets: readonly Pick<TargetChoice, "id">[],
  created: string | null,
  schedule: Pick<ScheduleView, "target"> | null,
): string {
  const wanted = created ?? schedule?.target.id;
  if (wanted && targets.some(({ id }) => id === wanted)) return wanted;
  return targets.length === 1 ? (targets[0]?.id ?? "") : "";
}
