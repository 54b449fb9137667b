import type { Trouble } from "./troubles";

/** The operations that the pages call (Amazon Cognito user pools API reference). */
export type Operation =
  | "SignUp"
  | "ConfirmSignUp"
  | "ResendConfirmationCode"
  | "ForgotPassword"
  | "ConfirmForgotPassword";

/** The user pool did not do what was asked. */
export class UserPoolError extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
    this.name = "UserPoolError";
  }
}

const ALWAYS: Readonly<Record<string, Trouble>> = {
  UsernameExistsException: "email_taken",
  AliasExistsException: "email_taken",
  InvalidPasswordException: "password_refused",
  PasswordHistoryPolicyViolationException: "password_reused",
  CodeMismatchException: "code_wrong",
  ExpiredCodeException: "code_expired",
  // A pool that hides who exists answers a wrong code instead.
  UserNotFoundException: "code_wrong",
  UserNotConfirmedException: "not_confirmed",
  LimitExceededException: "too_often",
  TooManyRequestsException: "too_often",
  TooManyFailedAttemptsException: "too_often",
  CodeDeliveryFailureException: "code_not_sent",
  InvalidEmailRoleAccessPolicyException: "code_not_sent",
  ForbiddenException: "not_allowed",
  NotAuthorizedException: "not_allowed",
  UnexpectedLambdaException: "not_allowed",
  UserLambdaValidationException: "not_allowed",
};

/** Names that mean different things by what was asked. */
const BY_OPERATION: Readonly<Record<Operation, Readonly<Record<string, Trouble>>>> = {
  // "Username should be an email."
  SignUp: { InvalidParameterException: "email_invalid" },
  // "User cannot be confirmed. Current status is CONFIRMED"
  ConfirmSignUp: { NotAuthorizedException: "already_confirmed", InvalidParameterException: "code_wrong" },
  // "User is already confirmed."
  ResendConfirmationCode: { InvalidParameterException: "already_confirmed" },
  // "Cannot reset password for the user as there is no registered/verified email or phone_number"
  ForgotPassword: { InvalidParameterException: "not_confirmed" },
  ConfirmForgotPassword: { InvalidParameterException: "code_wrong" },
};

/** What an error name of AWS's means after `operation`; a name that is not known is a passing fault. */
export function troubleOf(operation: Operation, name: string): Trouble {
  return BY_OPERATION[operation][name] ?? ALWAYS[name] ?? "busy";
}

/** The error's name in an answer's body: `__type`, in some services behind a namespace and `#`. */
export function nameOf(body: unknown): string {
  if (typeof body !== "object" || body === null || !("__type" in body)) return "";
  return String(body.__type).split("#").at(-1) ?? "";
}
