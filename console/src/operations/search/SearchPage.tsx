import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { usePageTitle } from "../../app/title";
import { SearchForm } from "../parts/SearchForm";
import { searchedFor } from "../parts/search-path";
import { Results } from "./Results";

/** One field for every kind of id: of an order, an agreement, a license, an AWS account, or an e-mail address. */
export default function SearchPage() {
  const { t } = useTranslation("operations/search");
  const text = searchedFor(useLocation().hash);
  usePageTitle(text ? t("titleOf", { text }) : t("title"));
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t("description")}>
        {t("title")}
      </Header>
      <SearchForm key={text} text={text} />
      {text !== "" && <Results text={text} />}
    </SpaceBetween>
  );
}
