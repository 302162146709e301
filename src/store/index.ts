export { backup, restore } from "./backup.ts";
export type { BackedUp, Restored } from "./backup.ts";
export type * from "./contract.ts";
export { nameKey } from "./name-key.ts";
export { openStore, refuseNoData } from "./open.ts";
export type { OpenOptions } from "./open.ts";
export { substanceOf } from "./substance.ts";
export { StaleVersion, StoreRefused } from "./refused.ts";
