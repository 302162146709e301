import type { Policy } from "../policy.ts";
import { aetna } from "./aetna.ts";
import { anthem } from "./anthem.ts";
import { auto } from "./auto.ts";
import { bcbs } from "./bcbs.ts";
import { cigna } from "./cigna.ts";
import { generic } from "./generic.ts";
import { medicaid } from "./medicaid.ts";
import { medicareAdvantage } from "./medicare-advantage.ts";
import { medicareB } from "./medicare-b.ts";
import { tricare } from "./tricare.ts";
import { uhc } from "./uhc.ts";
import { vaCcn } from "./va-ccn.ts";
import { waLni } from "./wa-lni.ts";
import { workersComp } from "./workers-comp.ts";

/** Every shipped policy. */
export const shippedPolicies: readonly Policy[] = [
  generic, medicareB, medicareAdvantage, uhc, anthem, aetna, cigna, bcbs, vaCcn, tricare, medicaid, waLni, workersComp, auto,
];
