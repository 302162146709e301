import { FACILITY_REFERENCES, ORDERING_REFERENCES, REFERRING_REFERENCES, RENDERING_REFERENCES } from "./codes.ts";
import type { FacilityToWrite, OrderingToWrite, ProviderToWrite } from "./input.ts";
import { nameFields, putAddress, putContact, putName, putReferences } from "./party.ts";
import type { Place } from "./party.ts";
import { may, must } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** The providers of a claim or of a line, by their loops: 2310A to D, or 2420A, C, D, E and F. */
export interface Providers {
  readonly referring?: ProviderToWrite;
  /** Claims only. */
  readonly primaryCare?: ProviderToWrite;
  /** Lines only. */
  readonly ordering?: OrderingToWrite;
  readonly rendering?: ProviderToWrite;
  readonly facility?: FacilityToWrite;
  readonly supervising?: ProviderToWrite;
}

/** Loops 2310A to D. */
export function putClaimProviders(sheet: Sheet, path: string, providers: Providers): void {
  const { referring, primaryCare, rendering, facility, supervising } = providers;
  if (referring) putReferring({ sheet, loop: "2310A", path: `${path}.referring`, of: "the referring provider" }, "DN", referring);
  if (primaryCare) putReferring({ sheet, loop: "2310A", path: `${path}.primaryCare`, of: "the primary care provider" }, "P3", primaryCare);
  if (rendering) putRendering({ sheet, loop: "2310B", path: `${path}.rendering`, of: "the rendering provider" }, rendering);
  if (facility) putFacility({ sheet, loop: "2310C", path: `${path}.facility`, of: "the service facility" }, facility);
  if (supervising) putSupervising({ sheet, loop: "2310D", path: `${path}.supervising`, of: "the supervising provider" }, supervising);
}

/** Loops 2420A, C, D, E and F. */
export function putLineProviders(sheet: Sheet, path: string, { referring, ordering, rendering, facility, supervising }: Providers): void {
  if (rendering) putRendering({ sheet, loop: "2420A", path: `${path}.rendering`, of: "the line's rendering provider" }, rendering);
  if (facility) putFacility({ sheet, loop: "2420C", path: `${path}.facility`, of: "the line's service facility" }, facility);
  if (supervising) putSupervising({ sheet, loop: "2420D", path: `${path}.supervising`, of: "the line's supervising provider" }, supervising);
  if (ordering) putOrdering({ sheet, loop: "2420E", path: `${path}.ordering`, of: "the ordering provider" }, ordering);
  if (referring) putReferring({ sheet, loop: "2420F", path: `${path}.referring`, of: "the line's referring provider" }, "DN", referring);
}

function putReferring(place: Place, entity: string, provider: ProviderToWrite): void {
  putName(place, nameFields(place, entity, { ...provider, person: true }), "XX", may(`${place.path}.npi`, provider.npi));
  putReferences(place, provider.references, REFERRING_REFERENCES);
}

function putRendering(place: Place, provider: ProviderToWrite): void {
  putName(place, nameFields(place, "82", provider), "XX", may(`${place.path}.npi`, provider.npi));
  putTaxonomy(place, "PE", provider);
  putReferences(place, provider.references, RENDERING_REFERENCES);
}

function putOrdering(place: Place, provider: OrderingToWrite): void {
  putName(place, nameFields(place, "DK", { ...provider, person: true }), "XX", may(`${place.path}.npi`, provider.npi));
  putAddress(place, provider.address, false);
  putReferences(place, provider.references, ORDERING_REFERENCES);
  putContact(place, provider.contact, false);
}

function putSupervising(place: Place, provider: ProviderToWrite): void {
  putName(place, nameFields(place, "DQ", { ...provider, person: true }), "XX", may(`${place.path}.npi`, provider.npi));
  putReferences(place, provider.references, RENDERING_REFERENCES);
}

function putFacility(place: Place, { name, npi, address, references }: FacilityToWrite): void {
  const { path, of } = place;
  putName(place, ["77", "2", must(`${path}.name`, name, `What is the name of ${of}?`)], "XX", may(`${path}.npi`, npi));
  putAddress(place, address, true);
  putReferences(place, references, FACILITY_REFERENCES);
}

/** PRV with the taxonomy, where there is one. */
export function putTaxonomy({ sheet, loop, path }: Place, role: string, { taxonomy = "" }: ProviderToWrite): void {
  if (taxonomy !== "") sheet.put(loop, "PRV", [role, "PXC", may(`${path}.taxonomy`, taxonomy)]);
}
