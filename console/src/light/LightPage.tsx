import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SupportLine } from "../app/SupportLine";
import { useArrival } from "./arrival";
import { LightHeader } from "./LightHeader";
import "./light.css";
import "./parts.css";

/** The frame of a light page: header, one heading, content, support contact. */
export function LightPage(props: {
  readonly title: ReactNode;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("light");
  useArrival();
  return (
    <div className="light">
      <a className="light-skip" href="#content">
        {t("skip")}
      </a>
      <LightHeader />
      <main id="content" className="light-main" aria-busy={props.busy ?? false} tabIndex={-1}>
        <h1>{props.title}</h1>
        {props.busy && <p role="status">{t("loading")} …</p>}
        {props.children}
      </main>
      <footer className="light-footer">
        <SupportLine />
      </footer>
    </div>
  );
}
