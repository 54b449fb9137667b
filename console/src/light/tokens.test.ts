import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

type Tokens = {
  readonly tokens: Readonly<Record<string, { readonly $value: Readonly<Record<string, string>> }>>;
};
const load = createRequire(import.meta.url);
const { tokens } = load("@cloudscape-design/design-tokens/index-visual-refresh.json") as Tokens;
const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split(".awsui-dark-mode");

test.each([
  ["light", light],
  ["dark", dark],
])("the light pages have the design system's %s colours", (mode, block) => {
  const declared = [...block.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)];
  expect(declared.length).toBeGreaterThan(20);
  for (const [, name, value] of declared) expect(value, name).toBe(tokens[`color-${name}`]?.$value[mode]);
});
