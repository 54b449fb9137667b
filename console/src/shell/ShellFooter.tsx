import { SupportLine } from "../app/SupportLine";

/** Whom to ask, on every page (O-61, O-73). */
export function ShellFooter() {
  return (
    <footer id="shell-footer" className="shell-footer">
      <SupportLine />
    </footer>
  );
}
