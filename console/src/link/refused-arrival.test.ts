import { expect, test } from "vitest";
import { refusedArrival } from "./refused-arrival";

const of = (query: string) => refusedArrival(new URLSearchParams(query));

test("an address without a problem is an ordinary visit", () => {
  expect(of("")).toBeNull();
  expect(of("problem=")).toBeNull();
});

test("the refusal's code and request id come from the address", () => {
  const told = { code: "token_expired", requestId: "JKJaXmPLvHcESHA=" };
  expect(of("problem=token_expired&request_id=JKJaXmPLvHcESHA%3D")).toEqual(told);
});

test.each(["", "&request_id=", "&request_id=call+0900+123", "&request_id=%3Cb%3E"])(
  "%j names no request id",
  (rest) => {
    expect(of(`problem=token_expired${rest}`)?.requestId).toBeNull();
  },
);
