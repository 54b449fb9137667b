import { Suspense } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import * as pages from "./pages";

/** Which page is at which address. */
export function Router() {
  return (
    <BrowserRouter>
      <Suspense fallback={null}>
        <Routes>
          <Route path="/" element={<pages.HomePage />} />
          <Route path="/help" element={<pages.HelpPage />} />
          <Route path="/link" element={<pages.LinkPage />} />
          <Route path="/callback" element={<pages.CallbackPage />} />
          <Route path="/sign-up" element={<pages.SignUpPage />} />
          <Route path="/confirm" element={<pages.ConfirmPage />} />
          <Route path="/reset" element={<pages.ResetPage />} />
          <Route element={<pages.Shell />}>
            {pages.CONSOLE.map(([path, Page]) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
          </Route>
          <Route path="*" element={<pages.NotFoundPage />} />
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
