import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/**
 * FRONT_DOOR is the address of a running stack (the output `FrontDoorUrl`); only the development server needs it.
 * Resolvers need not know `*.localhost`, so the connection goes to the loopback address and the host travels as a
 * header.
 */
const frontDoor = new URL(process.env.FRONT_DOOR ?? "http://localhost:4566");
const behind = {
  target: frontDoor.hostname.endsWith(".localhost") ? `http://127.0.0.1:${frontDoor.port}` : frontDoor.origin,
  headers: { host: frontDoor.host },
};

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api/": behind, "/aws/": behind, "/config.json": behind } },
  build: { target: "es2022", chunkSizeWarningLimit: 1500 },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
