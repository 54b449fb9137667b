import { Navigate, Route, Routes } from "react-router";
import { useServices } from "../../app/services";
import { ViewpointProvider } from "../../order/viewpoint";
import { OPERATIONS } from "../order/viewpoint";
import { OperationsOnly } from "./OperationsOnly";
import { PAGES } from "./pages";

/** The pages of operations: whoever is not of the group is told so, as the API would. */
export default function OperationsArea() {
  const { session } = useServices();
  if (!session.operations) return <OperationsOnly />;
  return (
    <ViewpointProvider value={OPERATIONS}>
      <Routes>
        {PAGES.map(([path, Page]) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<Navigate to="/operations" replace />} />
      </Routes>
    </ViewpointProvider>
  );
}
