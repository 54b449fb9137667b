import type { ReactNode } from "react";
import { Button } from "../light/Button";
import type { AccountForm as Form } from "./account-form";
import type { Values } from "./checks";
import { TroubleSummary } from "./TroubleSummary";
import type { FieldName } from "./troubles";

/** A form of the account pages: what is wrong with it, its fields, one button. */
export function AccountForm(props: {
  readonly form: Form;
  /** The fields that must be filled in. */
  readonly fields: readonly FieldName[];
  readonly work: (values: Values) => Promise<void>;
  readonly submit: string;
  readonly children: ReactNode;
}) {
  const { form, fields, work } = props;
  return (
    <form
      ref={form.ref}
      className="light-form"
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.attempt(fields, work);
      }}
    >
      <TroubleSummary troubles={form.troubles} email={form.email} />
      {props.children}
      <div className="light-actions">
        <Button primary submit busy={form.busy}>
          {props.submit}
        </Button>
      </div>
    </form>
  );
}
