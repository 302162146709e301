import type { VisitService } from "../claim/index.ts";
import { recogniseDevice } from "../reference/index.ts";
import type { DeviceCategory } from "../reference/index.ts";

/** What did the pulling. */
export type Puller
  = | { readonly is: "known"; readonly category: DeviceCategory; readonly handsOn?: boolean; readonly home: boolean }
    | { readonly is: "unclear"; readonly between: readonly DeviceCategory[] }
    | { readonly is: "contradicted" }
    | { readonly is: "absent" };

const BY_SOURCE = {
  motor: "motorized-table", weights: "halter-weights", "body-weight": "body-weight", manual: "manual",
} as const satisfies Record<string, DeviceCategory>;

/** Who or what pulled, from the device's words and the source of the force; never a guess. */
export function pullerOf({ device, force }: VisitService): Puller {
  const source = force?.source === undefined ? undefined : BY_SOURCE[force.source];
  const named = device === undefined || device.trim() === "" ? undefined : recogniseDevice(device);
  if (named === undefined) return source === undefined ? { is: "absent" } : { is: "known", home: false, category: source };
  if (named.category === "unknown") return sureOf(source, named.ambiguous ?? []);
  if (source !== undefined && isAtOdds(named, source === "manual")) return { is: "contradicted" };
  return { is: "known", category: named.category, home: named.home, ...handsOf(named, source === "manual") };
}

function handsOf({ category, handsOn }: Named, byHand: boolean): { readonly handsOn?: boolean } {
  if (handsOn !== undefined) return { handsOn };
  return category === "flexion-distraction" && byHand ? { handsOn: true } : {};
}

type Source = (typeof BY_SOURCE)[keyof typeof BY_SOURCE];

/** Weights, body weight and hands settle what the words leave open; a motor does not: it may move rollers or decompress. */
function sureOf(source: Source | undefined, between: readonly DeviceCategory[]): Puller {
  if (source === undefined || source === "motorized-table") return { is: "unclear", between };
  if (between.length > 0 && !between.includes(source)) return { is: "unclear", between };
  return { is: "known", home: false, category: source };
}

interface Named { readonly category: DeviceCategory; readonly handsOn?: boolean }

function isAtOdds({ category, handsOn }: Named, byHand: boolean): boolean {
  if (category === "flexion-distraction") return handsOn !== undefined && handsOn !== byHand;
  return byHand !== (category === "manual" || category === "y-strap");
}
