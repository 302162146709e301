export { isLoopback } from "./guard.ts";
export { resetFactor } from "./factor/reset.ts";
export { ServeRefused } from "./refused.ts";
export { startOffice } from "./start.ts";
export type { OfficeOptions } from "./start.ts";
export type { Running } from "./server.ts";
export { webFolder } from "./web-files.ts";
