import { expect, test } from "vitest";
import messages from "./messages/en.json";
import { nameOf, type Operation, troubleOf } from "./pool-errors";
import { TROUBLES } from "./troubles";

test.each<[Operation, string, string]>([
  ["SignUp", "UsernameExistsException", "email_taken"],
  ["SignUp", "InvalidParameterException", "email_invalid"],
  ["SignUp", "InvalidPasswordException", "password_refused"],
  ["ConfirmSignUp", "CodeMismatchException", "code_wrong"],
  ["ConfirmSignUp", "ExpiredCodeException", "code_expired"],
  ["ConfirmSignUp", "NotAuthorizedException", "already_confirmed"],
  ["ResendConfirmationCode", "InvalidParameterException", "already_confirmed"],
  ["ResendConfirmationCode", "LimitExceededException", "too_often"],
  ["ForgotPassword", "InvalidParameterException", "not_confirmed"],
  ["ForgotPassword", "NotAuthorizedException", "not_allowed"],
  ["ForgotPassword", "CodeDeliveryFailureException", "code_not_sent"],
  ["ConfirmForgotPassword", "TooManyFailedAttemptsException", "too_often"],
  ["ConfirmForgotPassword", "ANameOfNextYear", "busy"],
])("%s answered by %s is %s", (operation, name, trouble) => {
  expect(troubleOf(operation, name)).toBe(trouble);
});

test.each([
  [{ __type: "CodeMismatchException", message: "no" }, "CodeMismatchException"],
  [{ __type: "com.amazonaws.cognito#ExpiredCodeException" }, "ExpiredCodeException"],
  [{ message: "Forbidden" }, ""],
  [null, ""],
])("the name in %j is %j", (body, name) => {
  expect(nameOf(body)).toBe(name);
});

test("every trouble is told", () => {
  expect(Object.keys(messages.troubles).sort()).toEqual(["title", ...TROUBLES].sort());
});
