/**
 * Parameters that make the sign-in page speak the language of this one, told by its tag (`it-IT`, `zh-CN`).
 *
 * OpenID Connect's word for it is `ui_locales`; the user pool's pages know `lang`, with a region for Chinese alone
 * (Amazon Cognito developer guide, managed login localization).
 */
export function inLanguage(tag: string): { ui_locales: string; extraQueryParams: { lang: string } } {
  const [language = "en"] = tag.split("-");
  return { ui_locales: tag, extraQueryParams: { lang: language === "zh" ? "zh-CN" : language } };
}
