import { createReadStream, existsSync } from "node:fs";
import { receive } from "../work/index.ts";
import { ServeRefused } from "./refused.ts";
import type { Service } from "./service.ts";

/** Who brought the invented day, in uploads and in the trail. */
export const DEMO = "demo";
const PLACES = ["../../examples/", "../examples/"];

/** Loads the invented clinic day: what the office wrote down, then the claims. */
export async function loadDemo(service: Service): Promise<void> {
  await load(service, "visits", "clinic-day.visits.json");
  await load(service, "claims", "clinic-day.edi");
  service.worker.wake();
}

async function load({ store }: Service, kind: "claims" | "visits", name: string): Promise<void> {
  const found = PLACES.map((place) => new URL(place + name, import.meta.url)).find((url) => existsSync(url));
  if (found === undefined) throw new ServeRefused("serve --demo: the example day is not here. Install claimwright again.");
  await receive(store, { kind, by: DEMO, at: new Date().toISOString(), bytes: createReadStream(found) });
}
