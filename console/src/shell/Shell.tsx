import "@cloudscape-design/global-styles/dark-mode-utils.css";
import "./shell.css";
import AppLayoutToolbar from "@cloudscape-design/components/app-layout-toolbar";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { DesignLanguage } from "./DesignLanguage";
import { useNewPage } from "./new-page";
import { NewsBar, NewsProvider } from "./news";
import { PageLoading } from "./PageLoading";
import { ShellBreadcrumbs } from "./ShellBreadcrumbs";
import { ShellFooter } from "./ShellFooter";
import { ShellHeader } from "./ShellHeader";
import { ShellNavigation } from "./ShellNavigation";
import { SignInGate } from "./SignInGate";
import { CONTENT, SkipLink } from "./SkipLink";

/** The frame of the console's pages: only for people who are signed in. */
export default function Shell() {
  return (
    <DesignLanguage>
      <SignInGate>
        <NewsProvider>
          <Frame />
        </NewsProvider>
      </SignInGate>
    </DesignLanguage>
  );
}

function Frame() {
  const { t } = useTranslation("shell");
  useNewPage();
  const [open, setOpen] = useState(window.innerWidth > 1100);
  return (
    <>
      <SkipLink />
      <ShellHeader />
      <AppLayoutToolbar
        headerSelector="#shell-header"
        toolsHide
        navigation={<ShellNavigation />}
        navigationOpen={open}
        onNavigationChange={({ detail }) => setOpen(detail.open)}
        breadcrumbs={<ShellBreadcrumbs />}
        notifications={<NewsBar />}
        ariaLabels={{
          navigation: t("navigation"),
          navigationToggle: t("openNavigation"),
          navigationClose: t("closeNavigation"),
          notifications: t("notifications"),
        }}
        content={
          <div id={CONTENT} tabIndex={-1}>
            <Suspense fallback={<PageLoading />}>
              <Outlet />
            </Suspense>
          </div>
        }
      />
      <ShellFooter />
    </>
  );
}
