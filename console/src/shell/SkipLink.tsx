import { useTranslation } from "react-i18next";

/** The id of what the skip link leads to. */
export const CONTENT = "shell-content";

/** First on the page for the keyboard: past header and navigation to the page itself (WCAG 2.4.1). */
export function SkipLink() {
  const { t } = useTranslation("shell");
  return (
    <a
      className="shell-skip"
      href={`#${CONTENT}`}
      onClick={(event) => {
        // The address holds the list's filters; it stays as it is.
        event.preventDefault();
        document.getElementById(CONTENT)?.focus();
      }}
    >
      {t("skip")}
    </a>
  );
}
