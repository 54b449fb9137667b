import { expect, test } from "vitest";
import type { RefundEvidence } from "../../../api/schema";
import { fileOf } from "./file";

test("the file is named after order and request, and is all that the API told", () => {
  const evidence = {
    order: { order_id: "agmt-1" },
    request: { request_id: "refund/1", amount: { amount: "900.10", currency: "USD" } },
  } as unknown as RefundEvidence;
  const { name, text } = fileOf(evidence);
  expect(name).toBe("refund-agmt-1-refund_1.json");
  expect(JSON.parse(text)).toEqual(evidence);
});
