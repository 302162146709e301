import type { Policy } from "../policy.ts";
import { generic } from "./generic.ts";
import { medicareB } from "./medicare-b.ts";

/** Every shipped policy. */
export const shippedPolicies: readonly Policy[] = [generic, medicareB];
