import type { ReadClaim } from "./claim.ts";
import type { ReadLine } from "./line.ts";
import { ReadProvider } from "./parties.ts";
import type { Part } from "./part.ts";

/** What an NM1 of loop 2310 begins, by NM101; `undefined` for a party that no claim is filled from, and for a second of its kind. */
export function claimParty(claim: ReadClaim, entity: string): Part | undefined {
  switch (entity) {
    case "82": return claim.rendering ? undefined : claim.rendering = new ReadProvider("rendering");
    case "DQ": return claim.supervising ? undefined : claim.supervising = new ReadProvider("supervising");
    case "DN": return claim.referring && claim.referring !== claim.primaryCare ? undefined : claim.referring = new ReadProvider("referring");
    case "P3": return claim.primaryCare ? undefined : primaryCare(claim);
    case "77": return claim.facility ? undefined : claim.facility = new ReadProvider("facility");
    default: return undefined;
  }
}

/** A primary care provider stands for the one who referred until one is named. */
function primaryCare(claim: ReadClaim): Part {
  const provider = new ReadProvider("primary care");
  claim.primaryCare = provider;
  claim.referring ??= provider;
  return provider;
}

/** What an NM1 of loop 2420 begins. */
export function lineParty(line: ReadLine, claim: ReadClaim, entity: string): Part | undefined {
  switch (entity) {
    case "82": return line.rendering === claim.rendering ? line.rendering = new ReadProvider("rendering") : undefined;
    case "DQ": return line.supervising === claim.supervising ? line.supervising = new ReadProvider("supervising") : undefined;
    case "77": return line.facility ? undefined : line.facility = new ReadProvider("facility");
    case "DK": return line.ordering ? undefined : line.ordering = new ReadProvider("ordering");
    case "DN": return line.referring ? undefined : line.referring = new ReadProvider("referring");
    default: return undefined;
  }
}
