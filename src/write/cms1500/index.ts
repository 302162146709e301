export { cms1500Of } from "./form.ts";
export type { Cms1500, Cms1500Box, Cms1500Value } from "./form.ts";
export type { Cms1500Line } from "./lines.ts";
