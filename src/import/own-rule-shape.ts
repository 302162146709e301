import { z } from "zod";
import { ELEMENTS, OFFICE_KINDS } from "../check/office/index.ts";
import type { OfficeKindName } from "../check/office/index.ts";
import { PROVIDER_TYPES } from "../claim/index.ts";
import { isoDay, severity, text } from "./statement-shape.ts";

const code = z.union([z.string(), z.number()], "must be text").transform((value) => String(value).trim().toUpperCase());
const place = code.transform((value) => value.padStart(2, "0"));
const count = z.number("must be a whole number").int("must be a whole number").min(0, "must not be less than 0");
export const codes = z.array(code, "must be a list, such as [97012, 97110]").min(1, "must not be empty");
const words = z.array(code, "must be a list, such as [GP]").min(1, "must not be empty");
const providerTypes = z.array(z.enum(PROVIDER_TYPES, `must be ${PROVIDER_TYPES.join(", ")}`), "must be a list, such as [PT, DC]").min(1, "must not be empty");

/** What each kind needs under `with`. */
const WITH = {
  "require-modifier": z.strictObject({ modifiers: words }),
  "forbid-modifier": z.strictObject({ modifiers: words }),
  "forbid-code": z.strictObject({}),
  "forbid-pair": z.strictObject({ with: words, unless: words.default([]) }),
  "max-units": z.strictObject({ max: count }),
  "max-charge": z.strictObject({ cents: count }),
  "min-minutes": z.strictObject({ least: count }),
  "require-diagnosis": z.strictObject({ starting: words }),
  "forbid-diagnosis": z.strictObject({ starting: words }),
  "require-element": z.strictObject({ element: z.enum(ELEMENTS, `must be ${ELEMENTS.join(", ")}`) }),
  "require-place": z.strictObject({ places: z.array(place, "must be a list").min(1, "must not be empty") }),
  "require-provider": z.strictObject({ types: providerTypes }),
  "require-reference": z.strictObject({ qualifiers: words }),
  "require-authorization": z.strictObject({}),
  frequency: z.strictObject({ max: count, days: count.min(1, "must be 1 or more") }),
} as const satisfies Record<OfficeKindName, z.ZodType>;

/** The shape of `with` for one kind. */
export function withOf(kind: OfficeKindName): z.ZodType<Record<string, never>> {
  return WITH[kind] as unknown as z.ZodType<Record<string, never>>;
}

const line = z.strictObject({
  code,
  modifiers: z.array(code).optional(),
  units: z.number("must be a number").optional(),
  charge: count.optional(),
  date: isoDay.optional(),
  placeOfService: place.optional(),
  pointers: z.array(count).optional(),
}, "must be a line, such as {code: 97012}");

const claim = z.strictObject({
  id: text.optional(),
  date: isoDay.optional(),
  frequency: code.optional(),
  placeOfService: place.optional(),
  provider: z.enum(PROVIDER_TYPES, `must be ${PROVIDER_TYPES.join(", ")}`).optional(),
  memberId: code.optional(),
  diagnoses: z.array(code).optional(),
  references: z.record(z.string(), code).optional(),
  lines: z.array(line, "must be a list of lines").min(1, "must have a line"),
}, "must be a claim: lines, and what else matters");

const example = z.strictObject({
  title: text.optional(),
  policy: text.optional(),
  claim,
  visit: z.record(z.string(), z.unknown(), "must be a visit record's fields").optional(),
  before: z.array(claim).optional(),
  history: z.array(claim).optional(),
}, "must be an example: claim, and visit where it matters");

const examples = z.array(example, "is missing: give at least one claim").min(1, "is missing: give at least one claim");

/** One rule that an office writes itself. */
export const ownRule = z.strictObject({
  id: z.string("is missing: name the rule office/…").regex(/^office\/[a-z0-9]+(-[a-z0-9]+)*$/, "must be office/ and small letters, digits and hyphens, such as office/gp-on-exercise"),
  title: text,
  kind: z.enum(Object.keys(OFFICE_KINDS) as [OfficeKindName, ...OfficeKindName[]], `must be one of ${Object.keys(OFFICE_KINDS).join(", ")}`),
  with: z.record(z.string(), z.unknown(), "must hold what the kind needs").optional(),
  severity,
  codes: codes.optional(),
  policies: z.array(text, "must be a list of policies").min(1, "must not be empty").optional(),
  providers: providerTypes.optional(),
  places: z.array(place, "must be a list of places of service").min(1, "must not be empty").optional(),
  from: isoDay.optional(),
  until: isoDay.optional(),
  says: z.strictObject({ what: text, why: text, next: text }, "is missing: say what, why and next"),
  owner: z.string("is missing: name who answers for this rule").trim().min(1, "must not be empty: name who answers for this rule"),
  log: z.array(z.strictObject({ on: isoDay, by: text, what: text }, "must be on, by and what"), "is missing: say when the rule was written, by whom").min(1, "must not be empty: say when the rule was written, by whom"),
  examples: z.strictObject({ found: examples, quiet: examples },
    "is missing: give a claim that the rule must find, and one that it must leave in peace"),
}, "must be a rule of your own");

export type WrittenOwnRule = z.infer<typeof ownRule>;
export type WrittenExample = z.infer<typeof example>;

/** A decision that findings do not count. */
export const overrideEntry = z.strictObject({
  rule: text,
  policies: z.array(text, "must be a list of policies").min(1, "must not be empty").optional(),
  codes: codes.optional(),
  claims: z.array(z.union([z.string(), z.number()]).transform(String), "must be a list of claim numbers").min(1, "must not be empty").optional(),
  from: isoDay.optional(),
  until: isoDay.optional(),
  reason: z.string("is missing: say why these findings do not count").trim().min(1, "must not be empty: say why these findings do not count"),
  by: z.string("is missing: say who decided this").trim().min(1, "must not be empty: say who decided this"),
  expires: isoDay,
}, "must be a rule, a reason, by and expires");

export type WrittenOverride = z.infer<typeof overrideEntry>;
