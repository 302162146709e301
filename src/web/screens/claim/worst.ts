import type { Severity } from "../../../index.ts";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The worst of some findings; there is at least one. */
export function worstSeverity(findings: readonly { readonly severity: Severity }[]): Severity {
  return ORDER.find((severity) => findings.some((one) => one.severity === severity)) ?? "info";
}
