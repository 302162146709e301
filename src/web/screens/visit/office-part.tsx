import { Button } from "../../parts/button.tsx";
import type { DetailTexts } from "./details.ts";
import type { Part, PartId } from "./dialog-parts.ts";
import type { Office } from "./use-office.ts";

const WHERE = {
  browser: "Kept in this browser, on this computer, for your next claims; nothing of a patient is.",
  desk: "Kept with this desk's data, for everybody who works here; nothing of a patient is.",
} as const;

/** True where the office wrote of itself before. */
export function isOfficeKept({ kept }: Office): boolean {
  return Object.keys(kept.office).length > 0;
}

/** Parts as they are headed and explained: what is kept is called by its own name, so that one sees whose it is without unfolding it. */
export function headed(parts: readonly Part[], texts: DetailTexts, office: Office): readonly Part[] {
  return parts.map((part) => {
    const name = isOfficeKept(office) ? nameOf(part.id, texts) : undefined;
    const title = name === undefined ? part.title : `${part.title}: ${name}`;
    if (part.id !== "office") return { ...part, title };
    return { ...part, title, why: `${WHERE[office.shelf]}${isOfficeKept(office) ? "" : " A social security number is not kept either."}` };
  });
}

function nameOf(id: PartId, texts: DetailTexts): string | undefined {
  const text = (path: string): string => (texts[path] ?? "").trim();
  const npi = (path: string): string => `NPI ${text(path) === "" ? "not known" : text(path)}`;
  switch (id) {
    case "office": return `${text("claim.billing.lastName") === "" ? "not named yet" : text("claim.billing.lastName")}, ${npi("claim.billing.npi")}`;
    case "treating": return text("claim.treating.lastName") === "" ? undefined : `${text("claim.treating.firstName")} ${text("claim.treating.lastName")}, ${npi("claim.treating.npi")}`;
    case "payer": return text("claim.payer.name") === "" ? undefined : text("claim.payer.name");
    default: return undefined;
  }
}

export function Forget({ onForget }: { readonly onForget: () => void }) {
  return <div><Button look="plain" onPress={onForget}>Forget what is kept of the office</Button></div>;
}
