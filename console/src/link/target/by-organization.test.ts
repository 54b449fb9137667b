import { expect, test } from "vitest";
import { byOrganization } from "./by-organization";

const application = (id: string, organization: string) => ({
  id,
  name: `Application ${id}`,
  organization_id: organization,
  organization_name: `Organization ${organization}`,
});

/** O-76: applications stand under the organization that they live in. */
test("applications are grouped by organization", () => {
  const found = byOrganization([application("a", "x"), application("b", "y"), application("c", "x")]);
  expect(found.map(({ organization, members }) => [organization?.name, members.map(({ id }) => id)])).toEqual(
    [
      ["Organization x", ["a", "c"]],
      ["Organization y", ["b"]],
    ],
  );
});

test("organizations are one group without a name", () => {
  const plain = { id: "x", name: "X", organization_id: null, organization_name: null };
  expect(byOrganization([plain])).toEqual([{ organization: null, members: [plain] }]);
  expect(byOrganization([])).toEqual([]);
});
