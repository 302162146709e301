export { isLoopback } from "./guard.ts";
export { ServeRefused } from "./refused.ts";
export { startServer } from "./server.ts";
export type { Running, ServerOptions } from "./server.ts";
export { webFolder } from "./web-files.ts";
