import "./parts.css";
import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { searchPath } from "./search-path";

/** Leads to what bears an id. `text` is what was searched for. */
export function SearchForm({ text = "" }: { readonly text?: string }) {
  const { t } = useTranslation("operations");
  const navigate = useNavigate();
  const [typed, setTyped] = useState(text);
  return (
    <search>
      <form
        className="operations-search"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = typed.trim();
          if (wanted) navigate(searchPath(wanted));
        }}
      >
        <Input
          type="search"
          value={typed}
          onChange={({ detail }) => setTyped(detail.value)}
          ariaLabel={t("search.label")}
          placeholder={t("search.placeholder")}
          clearAriaLabel={t("search.clear")}
          autoComplete={false}
          spellcheck={false}
        />
        <Button formAction="submit" iconName="search" ariaLabel={t("search.go")} />
      </form>
    </search>
  );
}
