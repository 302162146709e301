/** What outlives a reload, in this tab alone. Never a patient's name, nor what somebody searches for. */
export function recall(name: "place" | "wanted"): string | undefined {
  return typeof sessionStorage === "undefined" ? undefined : sessionStorage.getItem(`claimwright.${name}`) ?? undefined;
}

export function remember(name: "place" | "wanted", value: string | undefined): void {
  if (typeof sessionStorage === "undefined") return;
  if (value === undefined) sessionStorage.removeItem(`claimwright.${name}`);
  else sessionStorage.setItem(`claimwright.${name}`, value);
}
