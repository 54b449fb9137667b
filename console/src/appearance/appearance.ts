/** How the pages look: as the system does, or as the person chose. */
export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

const REMEMBERED = "appearance";
const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");
const paper = window.matchMedia("print");

/** Apply the remembered choice, and follow the system from now on. */
export function followAppearance(): void {
  darkSystem.addEventListener("change", apply);
  paper.addEventListener("change", apply);
  apply();
}

/** The choice. */
export function appearance(): Appearance {
  const found = window.localStorage.getItem(REMEMBERED);
  return APPEARANCES.find((each) => each === found) ?? "system";
}

/** Choose, for now and for later visits. */
export function chooseAppearance(wanted: Appearance): void {
  window.localStorage.setItem(REMEMBERED, wanted);
  apply();
}

/** Paper is always light. */
function apply(): void {
  const wanted = appearance();
  const dark = !paper.matches && (wanted === "dark" || (wanted === "system" && darkSystem.matches));
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  // The design system's own class; the light pages use it too.
  document.body.classList.toggle("awsui-dark-mode", dark);
}
