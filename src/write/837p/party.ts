import type { Allowed } from "./codes.ts";
import type { AddressToWrite, Contact, Named, QualifiedValue } from "./input.ts";
import type { Fact, Field, Sheet } from "./sheet.ts";
import { may, must } from "./sheet.ts";

/** Where the segments of a party go, and whose they are: `of` is the party in a question, such as `the subscriber`. */
export interface Place { readonly sheet: Sheet; readonly loop: string; readonly path: string; readonly of: string }

/** NM101 to NM107 of a party by its name. */
export function nameFields({ path, of }: Place, entity: string, named: Named): readonly Field[] {
  const ask = `What is the name of ${of}?`;
  if (!isPerson(named)) return [entity, "2", must(`${path}.lastName`, named.lastName, ask)];
  return [
    entity, "1", must(`${path}.lastName`, named.lastName, ask), may(`${path}.firstName`, named.firstName),
    may(`${path}.middleName`, named.middleName), "", may(`${path}.suffix`, named.suffix),
  ];
}

export function isPerson({ person, firstName = "" }: Named): boolean {
  return person ?? firstName !== "";
}

/** The segment with an identification: NM108 and NM109, left out where there is none. */
export function putName(place: Place, fields: readonly Field[], qualifier: Field, id: Fact): void {
  const named = [...fields, "", "", "", ""].slice(0, 7);
  const given = id.text !== "" || id.ask !== undefined;
  place.sheet.put(place.loop, "NM1", given ? [...named, qualifier, id] : fields);
}

/** N3 and N4. The whole address is missing where it is needed and not there. */
export function putAddress({ sheet, loop, path, of }: Place, address: AddressToWrite | undefined, needed: boolean): void {
  if (address === undefined && !needed) return;
  const { street, street2, city, state, zip, country } = address ?? {};
  const at = (field: string): string => `${path}.address.${field}`;
  const domestic = country === undefined || country === "" || country === "US" || country === "CA";
  sheet.put(loop, "N3", [must(at("street"), street, `What is the street address of ${of}?`), may(at("street2"), street2)]);
  sheet.put(loop, "N4", [
    must(at("city"), city, `In which city is ${of}?`),
    domestic ? must(at("state"), state, `In which state is ${of}? Two letters.`) : may(at("state"), state),
    domestic ? must(at("zip"), zip, `What is the ZIP code of ${of}?`) : may(at("zip"), zip),
    may(at("country"), country === "US" ? "" : country),
  ]);
}

/** A PER of a contact; nothing where there is none and none is needed. */
export function putContact({ sheet, loop, path, of }: Place, contact: Contact | undefined, needed: boolean): void {
  if (contact === undefined && !needed) return;
  const { name, phone, extension, fax, email } = contact ?? {};
  const at = (field: string): string => `${path}.contact.${field}`;
  const ways: Field[] = [];
  if (phone) ways.push("TE", may(at("phone"), digits(phone)));
  if (phone && extension) ways.push("EX", may(at("extension"), extension));
  if (fax) ways.push("FX", may(at("fax"), digits(fax)));
  if (email && ways.length < 6) ways.push("EM", may(at("email"), email));
  if (ways.length === 0) ways.push("TE", must(at("phone"), undefined, `By which phone number can ${of} be reached?`));
  sheet.put(loop, "PER", ["IC", may(at("name"), name), ...ways]);
}

/** Telephone numbers are written without marks. */
function digits(text: string): string {
  return /^[\d\s().+-]+$/.test(text) ? text.replace(/\D/g, "") : text;
}

/** REF segments in the guide's order. What may not stand here, or not so often, is refused. */
export function putReferences({ sheet, loop, path }: Place, references: readonly QualifiedValue[] | undefined, allowed: Allowed): void {
  const kept = inOrder(sheet, { loop, segment: "REF", path: `${path}.references` }, references ?? [], allowed);
  for (const { at, one } of kept) sheet.put(loop, "REF", [one.qualifier, must(`${at}.value`, one.value, `What is reference ${one.qualifier}?`)]);
}

export interface Spot { readonly loop: string; readonly segment: string; readonly path: string }
export interface Ordered<T> { readonly at: string; readonly one: T }

/** What may stand in a place, in the guide's order, each with its path in the input. The rest is refused. */
export function inOrder<T extends { readonly qualifier: string }>(
  sheet: Sheet, { loop, segment, path }: Spot, given: readonly T[], allowed: Allowed,
): readonly Ordered<T>[] {
  const counts = allowed.map(() => 0);
  const ranked = given.flatMap((one, i) => {
    const rank = allowed.findIndex(([, ...codes]) => codes.includes(one.qualifier));
    const count = counts[rank] = (counts[rank] ?? 0) + 1;
    const at = `${path}[${i}]`;
    if (rank >= 0 && count <= (allowed[rank]?.[0] ?? 0)) return [{ at, one, rank }];
    sheet.refuse({ path: `${at}.qualifier`, loop, segment, element: `${segment}01`, why: rank < 0 ? "code" : "too-many" });
    return [];
  });
  return ranked.sort((a, b) => a.rank - b.rank);
}
