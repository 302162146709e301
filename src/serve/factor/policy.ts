import type { Role, Settings } from "../../store/index.ts";

/** Who has to have a second factor. */
export const FACTOR_POLICIES = ["optional", "admin-and-compliance", "everybody"] as const;
export type FactorPolicy = (typeof FACTOR_POLICIES)[number];

const NAME = "factor-policy";
const CHOSEN: ReadonlySet<Role> = new Set(["admin", "compliance"]);

export function demandsFactor(policy: FactorPolicy, role: Role): boolean {
  return policy === "everybody" || (policy === "admin-and-compliance" && CHOSEN.has(role));
}

export async function factorPolicyIn(settings: Settings): Promise<FactorPolicy> {
  const written = await settings.get(NAME);
  return FACTOR_POLICIES.find((one) => one === written) ?? "optional";
}

export function putFactorPolicy(settings: Settings, policy: FactorPolicy): Promise<void> {
  return settings.put(NAME, policy);
}
